package io.hearsay.scraper.fetch;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipException;

/** Undoes the content codings of a body as it comes, within a ratio: a few kilobytes can stand for gigabytes. */
final class Compression {

    /** The codings that are understood, as Accept-Encoding names them. */
    static final String ACCEPTED = "gzip, deflate";

    private static final int MAX_CODINGS = 2;
    /** Below this length a high ratio is harmless. */
    private static final long RATIO_FROM = 1 << 20;

    private Compression() {}

    /**
     * The body as the page's author wrote it.
     *
     * @param coding value of Content-Encoding (RFC 9110, section 8.4): {@code gzip}, {@code deflate} with or without
     *     its zlib wrapper, or two of them; null for none
     * @param maxRatio how many times longer than its compressed form the body may be, from a megabyte on; reading
     *     beyond throws a {@link TooLongException}, as do {@value Unpacked#MOST_BARREN} compressed bytes that bring
     *     nothing
     * @throws IOException when the bytes are not in that coding, or the coding is unknown
     */
    static InputStream open(InputStream body, String coding, int maxRatio) throws IOException {
        List<String> codings = codings(coding);
        if (codings.isEmpty()) {
            return body;
        }
        if (codings.size() > MAX_CODINGS) {
            throw new BrokenAnswerException("the body is compressed more than %d times".formatted(MAX_CODINGS));
        }
        Counted compressed = new Counted(body);
        InputStream opened = compressed;
        try {
            for (String name : codings.reversed()) {
                // Each by itself: what is between two codings may be a bomb of which little comes out in the end.
                opened = new RatioLimited(decoder(opened, name), compressed, maxRatio);
            }
        } catch (ZipException | EOFException e) {
            throw undecodable(e);
        }
        return opened;
    }

    private static BrokenAnswerException undecodable(IOException e) {
        String detail = e.getMessage() == null ? "it ends too early" : e.getMessage();
        return new BrokenAnswerException("the body does not decompress: " + detail, e);
    }

    private static List<String> codings(String header) {
        return header == null
                ? List.of()
                : Arrays.stream(header.toLowerCase(Locale.ROOT).split(","))
                        .map(String::strip)
                        .filter(name -> !name.isEmpty() && !name.equals("identity"))
                        .toList();
    }

    /** Whether the bytes are a gzip file themselves, as sitemaps often are. */
    static boolean isGzip(byte[] body) {
        return body.length > 2 && (body[0] & 0xff) == 0x1f && (body[1] & 0xff) == 0x8b;
    }

    private static InputStream decoder(InputStream in, String coding) throws IOException {
        if (!List.of("gzip", "x-gzip", "deflate").contains(coding)) {
            throw new BrokenAnswerException("unknown content coding " + Text.printable(coding));
        }
        PushbackInputStream ahead = new PushbackInputStream(in, 2);
        int first = ahead.read();
        if (first < 0) {
            return ahead;
        }
        int second = ahead.read();
        if (second >= 0) {
            ahead.unread(second);
        }
        ahead.unread(first);
        return coding.equals("deflate") ? Unpacked.deflated(ahead, !isZlib(first, second)) : Unpacked.gzip(ahead);
    }

    /** RFC 1950, section 2.2. Servers send "deflate" with and without this wrapper. */
    private static boolean isZlib(int first, int second) {
        return (first & 0x0f) == 8 && second >= 0 && ((first << 8) | second) % 31 == 0;
    }

    private static final class Counted extends FilterInputStream {

        private long count;

        Counted(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int value = super.read();
            count += value < 0 ? 0 : 1;
            return value;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = super.read(buffer, offset, length);
            count += Math.max(0, read);
            return read;
        }
    }

    private static final class RatioLimited extends FilterInputStream {

        private final Counted compressed;
        private final int maxRatio;
        private long opened;

        RatioLimited(InputStream in, Counted compressed, int maxRatio) {
            super(in);
            this.compressed = compressed;
            this.maxRatio = maxRatio;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = inflate(buffer, offset, length);
            opened += Math.max(0, read);
            if (opened > Math.max(RATIO_FROM, compressed.count * maxRatio)) {
                throw new TooLongException("the body grows more than %d times".formatted(maxRatio));
            }
            return read;
        }

        private int inflate(byte[] buffer, int offset, int length) throws IOException {
            try {
                return super.read(buffer, offset, length);
            } catch (ZipException | EOFException e) {
                throw undecodable(e);
            }
        }
    }
}
