package io.hearsay.farm.host;

import io.hearsay.farm.http.Answer;
import io.hearsay.farm.http.PlainAnswer;
import io.hearsay.farm.http.RawAnswer;
import io.hearsay.farm.http.Wire;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.zip.GZIPOutputStream;

/** Answers whose body is not what the head promises. */
final class BrokenBodies {

    private static final int MEBIBYTE = 1 << 20;
    private static final int BOMB_MEBIBYTES = 200;
    private static final int DRIPS = 3000;
    private static final Duration DRIP = Duration.ofMillis(200);
    private static final byte[] PAGE = ascii("<html><body><p>A page of a few words.</p></body></html>");

    private BrokenBodies() {}

    private static final class Bomb {
        static final byte[] BYTES = zeros();

        private static byte[] zeros() {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            byte[] block = new byte[MEBIBYTE];
            try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
                for (int i = 0; i < BOMB_MEBIBYTES; i++) {
                    gzip.write(block);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return out.toByteArray();
        }
    }

    /** One byte every fifth of a second, for ten minutes. */
    static Answer slow() {
        return new RawAnswer(200, wire -> {
            wire.write(head(DRIPS));
            for (int i = 0; i < DRIPS; i++) {
                wire.pause(DRIP);
                wire.write(ascii("a"));
            }
        });
    }

    /** Text until the client has had enough. */
    static Answer endless() {
        return new RawAnswer(200, wire -> {
            wire.write(ascii("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<html><body>"));
            endlessParagraphs(wire);
        });
    }

    private static void endlessParagraphs(Wire wire) throws IOException {
        byte[] block = ascii("<p>and so it goes on</p>\n".repeat(2500));
        while (!Thread.currentThread().isInterrupted()) {
            wire.write(block);
        }
    }

    /** 200 MiB in 200 KiB. */
    static Answer bomb() {
        return PlainAnswer.page(Bomb.BYTES).with("Content-Encoding", "gzip");
    }

    static Answer longer() {
        return new RawAnswer(0, wire -> {
            wire.write(head(20));
            wire.write(PAGE);
        });
    }

    static Answer shorter() {
        return new RawAnswer(0, wire -> {
            wire.write(head(PAGE.length + 1000));
            wire.write(PAGE);
        });
    }

    static Answer nothing() {
        return new RawAnswer(0, wire -> {});
    }

    static Answer halfHead() {
        return new RawAnswer(0, wire -> wire.write(ascii("HTTP/1.1 200 OK\r\nContent-Ty")));
    }

    static Answer halfBody() {
        return new RawAnswer(
                0,
                wire -> wire.write(
                        ascii(
                                "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n\r\n400\r\n<html>")));
    }

    private static byte[] head(int length) {
        return ascii("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: %d\r\n\r\n".formatted(length));
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
