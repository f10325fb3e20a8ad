package io.hearsay.scraper.page;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.GZIPInputStream;

/**
 * Bodies as they are kept: gzip (RFC 1952), at the fastest level. On 100 news pages of 232 KB on average, level 1 took
 * 1.4 ms a page and left 22.9 %, level 6 took 3.9 ms and left 19.3 %.
 */
final class Gzip {

    private static final byte[] HEADER = {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0, 4, (byte) 0xff};
    private static final int CHUNK = 16 * 1024;
    /** Making one costs more than a small page. */
    private static final Queue<Deflater> IDLE = new ConcurrentLinkedQueue<>();

    private Gzip() {}

    static byte[] compress(byte[] body) {
        Deflater idle = IDLE.poll();
        Deflater deflater = idle == null ? new Deflater(Deflater.BEST_SPEED, true) : idle;
        ByteArrayOutputStream out = new ByteArrayOutputStream(body.length / 4 + 64);
        out.writeBytes(HEADER);
        deflate(deflater, body, out);
        IDLE.add(deflater);
        CRC32 sum = new CRC32();
        sum.update(body);
        out.writeBytes(ByteBuffer.allocate(8)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt((int) sum.getValue())
                .putInt(body.length)
                .array());
        return out.toByteArray();
    }

    private static void deflate(Deflater deflater, byte[] body, ByteArrayOutputStream out) {
        byte[] chunk = new byte[Math.min(CHUNK, body.length + 64)];
        deflater.setInput(body);
        deflater.finish();
        while (!deflater.finished()) {
            out.write(chunk, 0, deflater.deflate(chunk));
        }
        deflater.reset();
    }

    static byte[] decompress(byte[] body) {
        try (InputStream in = stream(body)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("a kept page is damaged", e);
        }
    }

    static InputStream stream(byte[] body) throws IOException {
        return new GZIPInputStream(new ByteArrayInputStream(body), CHUNK);
    }
}
