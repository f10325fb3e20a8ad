package io.hearsay.scraper.warc;

import io.hearsay.scraper.page.Capture;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What stands before the body of a request or an answer (RFC 9112), as far as it is known: names in lower case, values
 * of one name in one line. What no longer holds of the kept body is given as {@code x-crawler-…}.
 */
final class HttpHead {

    private static final Set<String> OF_THE_WIRE = Set.of("content-encoding", "transfer-encoding", "content-length");
    private static final String LINE_END = "\r\n";

    private HttpHead() {}

    static byte[] request(Capture capture) {
        URI uri = capture.address().uri();
        String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
        StringBuilder head = new StringBuilder("GET %s%s HTTP/1.1".formatted(uri.getRawPath(), query)).append(LINE_END);
        line(head, "host", capture.address().host());
        new TreeMap<>(capture.request()).forEach((name, value) -> {
            if (!name.equals("host")) {
                line(head, name, value);
            }
        });
        return bytes(head);
    }

    static byte[] answer(Capture capture) {
        Response.Status known = Response.Status.fromStatusCode(capture.status());
        StringBuilder head = new StringBuilder(
                        "HTTP/1.1 %d %s".formatted(capture.status(), known == null ? "" : known.getReasonPhrase()))
                .append(LINE_END);
        int length = capture.body() == null ? 0 : capture.bytes();
        Map<String, String> headers = new TreeMap<>(capture.headers());
        // HTTP/2 has pseudo-headers; they are no headers of an HTTP/1.1 message.
        headers.keySet().removeIf(name -> name.startsWith(":"));
        headers.forEach(
                (name, value) -> line(head, stillHolds(name, value, length) ? name : "x-crawler-" + name, value));
        if (!Integer.toString(length).equals(headers.get("content-length"))) {
            line(head, "content-length", Integer.toString(length));
        }
        return bytes(head);
    }

    private static boolean stillHolds(String name, String value, int length) {
        return !OF_THE_WIRE.contains(name) || (name.equals("content-length") && value.equals(Integer.toString(length)));
    }

    private static void line(StringBuilder head, String name, String value) {
        head.append(name)
                .append(": ")
                .append(value.replaceAll("[\\x00-\\x1f\\x7f]+", " "))
                .append(LINE_END);
    }

    /** Header values came in as ISO 8859-1. */
    private static byte[] bytes(StringBuilder head) {
        return head.append(LINE_END).toString().getBytes(StandardCharsets.ISO_8859_1);
    }
}
