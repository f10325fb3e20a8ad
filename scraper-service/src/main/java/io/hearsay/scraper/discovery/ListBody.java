package io.hearsay.scraper.discovery;

import io.hearsay.scraper.fetch.Unpacked;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The bytes of a list, unpacked while they are read when they are a gzip file. Reading ends at {@value #MAX_BYTES}
 * bytes, or where the file is damaged: what was read until then counts.
 */
final class ListBody {

    /** Unpacked bytes of a list, at most; the limit of sitemaps.org. */
    static final int MAX_BYTES = 50 * 1024 * 1024;

    private static final int HEAD = 4096;

    private final byte[] bytes;

    ListBody(byte[] bytes) {
        this.bytes = bytes;
    }

    /**
     * The opening of the list in lower case, for telling what it is. Zero bytes are left out: UTF-16 reads like ASCII.
     */
    String head() {
        try (InputStream in = open()) {
            String head = new String(in.readNBytes(HEAD), StandardCharsets.ISO_8859_1);
            return head.replace("\0", "").toLowerCase(java.util.Locale.ROOT);
        } catch (IOException _) {
            return "";
        }
    }

    /** The list from its beginning. */
    InputStream open() {
        InputStream raw = new ByteArrayInputStream(bytes);
        try {
            return new CutOff(isGzip() ? Unpacked.gzip(raw) : raw, MAX_BYTES);
        } catch (IOException _) {
            return InputStream.nullInputStream();
        }
    }

    /** All of it, unpacked, if it is short enough to be held in memory as a tree. */
    Optional<byte[]> shorterThan(int limit) {
        try (InputStream in = open()) {
            byte[] all = in.readNBytes(limit);
            return all.length < limit ? Optional.of(all) : Optional.empty();
        } catch (IOException _) {
            return Optional.empty();
        }
    }

    private boolean isGzip() {
        return bytes.length > 2 && (bytes[0] & 0xff) == 0x1f && (bytes[1] & 0xff) == 0x8b;
    }

    /** Ends after a number of bytes, or where the stream below breaks. */
    private static final class CutOff extends InputStream {

        private final InputStream in;
        private long left;

        CutOff(InputStream in, long limit) {
            this.in = in;
            this.left = limit;
        }

        @Override
        public int read() {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) {
            if (left <= 0) {
                return -1;
            }
            try {
                int read = in.read(buffer, offset, (int) Math.min(length, left));
                left = read < 0 ? 0 : left - read;
                return read;
            } catch (IOException _) {
                left = 0;
                return -1;
            }
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }
}
