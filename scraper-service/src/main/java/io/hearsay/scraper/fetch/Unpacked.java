package io.hearsay.scraper.fetch;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/**
 * A stream as it is unpacked. What goes in has to bring something out: a gzip file may consist of any number of members
 * that hold nothing, for each of which the JDK's stream calls itself once more, and its header may hold a name of any
 * length (RFC 1952, section 2). Neither counts as growth, as nothing comes of it.
 */
public final class Unpacked extends InputStream {

    /**
     * Packed bytes that may bring nothing out, in a row: a header with a long name, tables, some members without
     * content. The stack holds several times as many calls as members without content fit in.
     */
    static final int MOST_BARREN = 16 * 1024;

    private static final int BUFFER = 8192;

    private final InputStream in;
    private final Packed packed;

    private Unpacked(InputStream in, Packed packed) {
        this.in = in;
        this.packed = packed;
    }

    /**
     * What a gzip file holds, all its members one after another.
     *
     * @throws IOException when it does not begin as one; a {@link TooLongException} when its first header is too long
     */
    public static InputStream gzip(InputStream body) throws IOException {
        Packed packed = new Packed(body);
        return new Unpacked(new GZIPInputStream(packed, BUFFER), packed);
    }

    /** What a deflated stream holds; {@code raw} when it has no zlib wrapper. */
    static InputStream deflated(InputStream body, boolean raw) {
        Packed packed = new Packed(body);
        return new Unpacked(new Inflated(packed, raw), packed);
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = in.read(buffer, offset, length);
        // The JDK's stream takes whatever goes wrong in the header of a later member for the end of the file.
        if (packed.refusal != null) {
            throw packed.refusal;
        }
        if (read > 0) {
            packed.barren = 0;
        }
        return read;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    /** Counts what goes in, and remembers by which measure it was too much. */
    private static final class Packed extends FilterInputStream {

        private int barren;
        private TooLongException refusal;

        Packed(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            try {
                int read = super.read(buffer, offset, length);
                count(Math.max(0, read));
                return read;
            } catch (TooLongException e) {
                refusal = e;
                throw e;
            }
        }

        private void count(int bytes) throws TooLongException {
            barren += bytes;
            if (barren > MOST_BARREN) {
                throw new TooLongException("more than %d bytes of the packed body hold nothing".formatted(MOST_BARREN));
            }
        }
    }

    /** Frees its inflater, which holds memory outside the heap. */
    private static final class Inflated extends InflaterInputStream {

        Inflated(InputStream in, boolean raw) {
            super(in, new Inflater(raw), BUFFER);
        }

        @Override
        public void close() throws IOException {
            inf.end();
            super.close();
        }
    }
}
