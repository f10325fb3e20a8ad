package io.hearsay.scraper.fetch;

import io.hearsay.scraper.TestingSite;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;

/** Raw answers that are wrong in one way or several; the same seed gives the same answer. */
final class MalformedAnswers {

    private static final List<String> STATUS_LINES = List.of(
            "HTTP/1.1 200 OK",
            "HTTP/1.1 200 OK",
            "HTTP/1.1 200 OK",
            "HTTP/1.1 200",
            "HTTP/1.0 200 OK",
            "HTTP/1.1 304 Not Modified",
            "HTTP/1.1 204 No Content",
            "HTTP/1.1 302 Found",
            "HTTP/1.1 503 Busy",
            "HTTP/1.1 101 Switching Protocols",
            "HTTP/1.1 999 Beyond",
            "HTTP/1.1 000",
            "HTTP/1.1 -20 X",
            "HTTP/2 200",
            "HTTP/9.9 200 OK",
            "http/1.1 200 ok",
            "ICY 200 OK",
            "HTTP/1.1  200 OK",
            "",
            "garbage",
            "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 OK");

    private static final List<String> HEADERS = List.of(
            "Content-Type: text/html",
            "Content-Type: text/html; charset=utf-8",
            "Content-Type:",
            "content-type: %s; charset=\"",
            "Content-Length: 0",
            "Content-Length: 5",
            "Content-Length: 100000000000000000000",
            "Content-Length: -7",
            "Content-Length: 10, 20",
            "Transfer-Encoding: chunked",
            "Transfer-Encoding: chunked",
            "Transfer-Encoding: gzip, chunked",
            "Transfer-Encoding: CHUNKED;q=1",
            "Content-Encoding: gzip",
            "Content-Encoding: deflate",
            "Content-Encoding: br",
            "Content-Encoding: gzip, gzip, gzip",
            "Content-Encoding: \u0000",
            "Location: http://127.0.0.1:1/",
            "Location: //[::1",
            "Retry-After: -1",
            "Connection: close",
            "Connection: keep-alive, upgrade",
            "Upgrade: h2c",
            "Set-Cookie: a=b",
            "ETag: \"a\u0001b\"",
            "ETag: W/\"\u00e9\"",
            "Last-Modified: yesterday",
            "X-Content-Type-Options: nosniff",
            " folded: header",
            "no colon at all",
            ": no name",
            "n\u00e4me: v\u00e4lue",
            "Space : before",
            "X: \u0000\u0001\u007f");

    private final Random random;

    MalformedAnswers(long seed) {
        this.random = new Random(seed);
    }

    /** One answer; where it stops, the host stops as well. */
    byte[] next() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        String end = random.nextInt(10) == 0 ? "\n" : "\r\n";
        out.writeBytes(latin1(pick(STATUS_LINES) + end));
        int headers = random.nextInt(20) == 0 ? 300 : random.nextInt(8);
        for (int i = 0; i < headers; i++) {
            out.writeBytes(latin1(random.nextInt(60) == 0 ? "X: " + "y".repeat(90_000) : pick(HEADERS)));
            out.writeBytes(latin1(end));
        }
        out.writeBytes(latin1(end));
        out.writeBytes(framed(body()));
        return damaged(out.toByteArray());
    }

    /** Whether the host should fall silent after this answer instead of closing the connection. */
    boolean stalls() {
        return random.nextInt(50) == 0;
    }

    /** Whether the host should leave the connection open for another request. */
    boolean keeps() {
        return random.nextInt(3) == 0;
    }

    private byte[] body() throws IOException {
        byte[] text = latin1("<html><p>%s</p></html>".formatted("word ".repeat(random.nextInt(400))));
        return switch (random.nextInt(8)) {
            case 0 -> TestingSite.gzip(text);
            case 1 -> TestingSite.gzip(new byte[300_000]);
            case 2 -> noise(random.nextInt(2000));
            case 3 -> new byte[0];
            case 4 -> latin1("x".repeat(60_000));
            default -> text;
        };
    }

    private byte[] framed(byte[] body) {
        if (random.nextInt(3) > 0) {
            return body;
        }
        ByteArrayOutputStream chunks = new ByteArrayOutputStream();
        for (int at = 0; at < body.length; ) {
            int length = Math.min(body.length - at, 1 + random.nextInt(3000));
            String size = random.nextInt(15) == 0
                    ? pick(List.of("-1", "zz", "", "ffffffffffffffffff", "7fffffff", "5;" + "e".repeat(200_000)))
                    : Integer.toHexString(length);
            chunks.writeBytes(latin1(size + "\r\n"));
            chunks.write(body, at, length);
            chunks.writeBytes(latin1("\r\n"));
            at += length;
        }
        chunks.writeBytes(latin1("0\r\n" + (random.nextInt(4) == 0 ? "Trailer: x\r\n" : "") + "\r\n"));
        return chunks.toByteArray();
    }

    /** Cuts an answer off, changes bytes, or leaves it as it is. */
    private byte[] damaged(byte[] answer) {
        if (answer.length == 0 || random.nextInt(3) > 0) {
            return answer;
        }
        if (random.nextBoolean()) {
            return java.util.Arrays.copyOf(answer, random.nextInt(answer.length));
        }
        for (int i = 0; i < 1 + random.nextInt(20); i++) {
            answer[random.nextInt(answer.length)] = (byte) random.nextInt(256);
        }
        return answer;
    }

    private byte[] noise(int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }

    private String pick(List<String> from) {
        return from.get(random.nextInt(from.size()));
    }

    private static byte[] latin1(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
