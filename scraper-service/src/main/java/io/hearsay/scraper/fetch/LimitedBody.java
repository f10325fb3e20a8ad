package io.hearsay.scraper.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** Collects a body up to a limit. */
final class LimitedBody {

    private static final int FIRST = 16 * 1024;

    private LimitedBody() {}

    /**
     * All of a body. Memory grows with what has come, never with what was announced, and not beyond the limit.
     *
     * @throws TooLongException when there are more than {@code maxBytes}
     */
    static byte[] read(InputStream in, int maxBytes) throws IOException {
        byte[] bytes = new byte[Math.min(FIRST, maxBytes)];
        int size = 0;
        while (true) {
            if (size == bytes.length) {
                if (size == maxBytes) {
                    return atLimit(in, bytes);
                }
                bytes = Arrays.copyOf(bytes, (int) Math.min(maxBytes, size * 2L));
            }
            int read = in.read(bytes, size, bytes.length - size);
            if (read < 0) {
                return Arrays.copyOf(bytes, size);
            }
            size += read;
        }
    }

    private static byte[] atLimit(InputStream in, byte[] bytes) throws IOException {
        if (in.read() >= 0) {
            throw new TooLongException("the body is longer than %d bytes".formatted(bytes.length));
        }
        return bytes;
    }
}
