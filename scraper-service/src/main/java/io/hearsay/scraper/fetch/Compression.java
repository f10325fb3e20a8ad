package io.hearsay.scraper.fetch;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.zip.GZIPInputStream;

/** Undoes the content coding of a body, within limits: a few kilobytes can stand for gigabytes. */
final class Compression {

    private static final int BUFFER = 8192;
    /** Below this length a high ratio is harmless. */
    private static final int RATIO_FROM = 1 << 20;

    private Compression() {}

    /** The body is longer than allowed once decompressed. */
    static final class TooLongException extends IOException {
        private static final long serialVersionUID = 1L;

        TooLongException(String message) {
            super(message);
        }
    }

    /**
     * The body as the page's author wrote it.
     *
     * @param coding value of Content-Encoding, or null
     * @throws TooLongException beyond {@code maxBytes}, or beyond {@code maxRatio} times the compressed length
     * @throws IOException when the bytes are not in that coding, or the coding is unknown
     */
    static byte[] decode(byte[] body, String coding, int maxBytes, int maxRatio) throws IOException {
        String name = coding == null ? "identity" : coding.strip().toLowerCase(Locale.ROOT);
        return switch (name) {
            case "", "identity" -> body;
            case "gzip", "x-gzip" -> body.length == 0 ? body : gunzip(body, maxBytes, maxRatio);
            default -> throw new IOException("unknown content coding " + name);
        };
    }

    /** Whether the bytes are a gzip file themselves, as sitemaps often are. */
    static boolean isGzip(byte[] body) {
        return body.length > 2 && (body[0] & 0xff) == 0x1f && (body[1] & 0xff) == 0x8b;
    }

    private static byte[] gunzip(byte[] body, int maxBytes, int maxRatio) throws IOException {
        long ratioLimit = Math.max(RATIO_FROM, (long) body.length * maxRatio);
        ByteArrayOutputStream out = new ByteArrayOutputStream(body.length * 4);
        byte[] buffer = new byte[BUFFER];
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(body))) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                out.write(buffer, 0, read);
                if (out.size() > maxBytes) {
                    throw new TooLongException("the decompressed body is longer than %d bytes".formatted(maxBytes));
                }
                if (out.size() > ratioLimit) {
                    throw new TooLongException("the body grows more than %d times".formatted(maxRatio));
                }
            }
        }
        return out.toByteArray();
    }
}
