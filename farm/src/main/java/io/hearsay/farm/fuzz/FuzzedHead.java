package io.hearsay.farm.fuzz;

import java.util.List;
import java.util.SplittableRandom;

/** Status lines and headers, right and wrong; {@code *} stands for rubbish of some length. */
final class FuzzedHead {

    private static final int MAX_HEADERS = 5;
    private static final int MANY = 3000;

    private static final List<String> STATUS_LINES = List.of(
            "HTTP/1.1 200 OK",
            "HTTP/1.1 200 OK",
            "HTTP/1.1 200 OK",
            "HTTP/1.1 200 OK",
            "HTTP/1.1 200",
            "HTTP/1.0 200 OK",
            "HTTP/1.1 203 *",
            "HTTP/1.1 204 No Content",
            "HTTP/1.1 206 Partial Content",
            "HTTP/1.1 301 Moved",
            "HTTP/1.1 304 Not Modified",
            "HTTP/1.1 404 Not Found",
            "HTTP/1.1 500 *",
            "HTTP/1.1 999 *",
            "HTTP/1.1 99 *",
            "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 OK",
            "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket",
            "HTTP/1.1 103 Early Hints\r\nLink: <*>\r\n\r\nHTTP/1.1 200 OK",
            "HTTP/1.1 -200 OK",
            "HTTP/1.1 2000000000000 OK",
            "HTTP/9.9 200 OK",
            "HTTP/1.1  200  OK",
            "ICY 200 OK",
            "*",
            "");

    private static final List<String> HEADERS = List.of(
            "Content-Type: text/html; charset=utf-8",
            "Content-Type: text/html",
            "Content-Type: *",
            "Content-Type: text/html; charset=*",
            "Content-Type: application/xml",
            "Content-Type: application/rss+xml",
            "Content-Type: image/png",
            "Content-Encoding: gzip",
            "Content-Encoding: deflate",
            "Content-Encoding: br, gzip, gzip",
            "Content-Encoding: *",
            "Transfer-Encoding: chunked",
            "Transfer-Encoding: chunked, *",
            "Content-Length: -1",
            "Content-Length: 99999999999999999999",
            "Content-Length: 5, 6",
            "Content-Length: 0x10",
            "Location: *",
            "Location: /",
            "Location: http://[::1/",
            "Location: javascript:alert(1)",
            "Retry-After: *",
            "Retry-After: -5",
            "Retry-After: 99999999999999999",
            "Retry-After: Thu, 01 Jan 1970 00:00:00 GMT",
            "ETag: *",
            "ETag: W/\"\u00e9\u00ff\"",
            "Last-Modified: *",
            "Last-Modified: Thu, 99 Jan 99999 99:99:99 GMT",
            "X-Robots-Tag: *",
            "X-Robots-Tag: noindex, nofollow: , :",
            "Link: <*>; rel=\"canonical\"",
            "Set-Cookie: *",
            "tdm-reservation: *",
            "*: *",
            "*",
            " folded: onto the line before",
            "NoColon",
            ": no name",
            "Nul: a\0b");

    private FuzzedHead() {}

    /**
     * Everything before the body.
     *
     * @param length the body's true length, which most answers give
     */
    static String of(SplittableRandom random, int length) {
        StringBuilder head = new StringBuilder(512);
        String end = random.nextInt(20) == 0 ? "\n" : "\r\n";
        head.append(filled(random, pick(random, STATUS_LINES))).append(end);
        for (int count = random.nextInt(MAX_HEADERS + 1); count > 0; count--) {
            head.append(filled(random, pick(random, HEADERS))).append(end);
        }
        if (random.nextInt(100) == 0) {
            head.append(("X-Many: again" + end).repeat(MANY));
        }
        if (random.nextInt(4) > 0) {
            head.append("Content-Length: ").append(length).append(end);
        }
        return head.append(end).toString();
    }

    private static String pick(SplittableRandom random, List<String> from) {
        return from.get(random.nextInt(from.size()));
    }

    private static String filled(SplittableRandom random, String pattern) {
        StringBuilder filled = new StringBuilder(pattern.length() + 32);
        for (int i = 0; i < pattern.length(); i++) {
            char next = pattern.charAt(i);
            if (next == '*') {
                rubbish(random, filled);
            } else {
                filled.append(next);
            }
        }
        return filled.toString();
    }

    /** Mostly short; now and then longer than any client should take. */
    private static void rubbish(SplittableRandom random, StringBuilder to) {
        int length = random.nextInt(50) == 0 ? 200_000 : random.nextInt(40);
        boolean printable = random.nextBoolean();
        for (int i = 0; i < length; i++) {
            to.append((char) (printable ? ' ' + random.nextInt(95) : random.nextInt(256)));
        }
    }
}
