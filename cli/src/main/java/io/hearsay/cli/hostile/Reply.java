package io.hearsay.cli.hostile;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * What came back.
 *
 * @param status 0 where nothing did, or nothing that is HTTP
 * @param headers by their names in lower case
 * @param body as much of it as was read
 * @param took to the end of what was read
 * @param hung whether neither an answer nor the end of the connection came in time
 */
public record Reply(int status, Map<String, String> headers, String body, Duration took, boolean hung) {

    public Reply {
        headers = Map.copyOf(headers);
    }

    /** Reads what came over the wire. */
    static Reply read(String wire, Duration took, boolean late) {
        int end = wire.indexOf("\r\n\r\n");
        String head = end < 0 ? wire : wire.substring(0, end);
        if (!head.startsWith("HTTP/1.") || head.length() < "HTTP/1.1 200".length()) {
            return new Reply(0, Map.of(), wire, took, late && wire.isEmpty());
        }
        int status = Integer.parseInt(head, 9, 12, 10);
        if (status / 100 == 1 && end >= 0) {
            return read(wire.substring(end + 4), took, late);
        }
        Map<String, String> headers = new TreeMap<>();
        head.lines().skip(1).forEach(line -> {
            int colon = line.indexOf(':');
            if (colon > 0) {
                headers.put(
                        line.substring(0, colon).toLowerCase(Locale.ROOT),
                        line.substring(colon + 1).strip());
            }
        });
        return new Reply(status, headers, end < 0 ? "" : wire.substring(end + 4), took, false);
    }

    /** Whether the service said that it has too much to do, and when to come again. */
    public boolean isOverload() {
        return (status == 503 || status == 429) && headers.containsKey("retry-after");
    }

    /** Whether a browser would take it for a page. */
    public boolean isHtml() {
        return headers.getOrDefault("content-type", "").contains("html");
    }
}
