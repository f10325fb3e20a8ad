package io.hearsay.contract;

import java.util.List;
import java.util.Locale;

/**
 * What a service answered.
 *
 * @param status of HTTP
 * @param contentType as sent, or empty
 * @param location where it leads, or empty
 * @param body as text; of a stream of events its first one
 */
record Answer(int status, String contentType, String location, String body) {

    private static final int START = 300;

    String mediaType() {
        return contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    }

    boolean isSuccess() {
        return status >= 200 && status < 300;
    }

    /** The JSON documents it holds: one, one a line, or one an event. */
    List<String> documents() {
        return switch (mediaType()) {
            case "application/x-ndjson" ->
                body.lines().filter(line -> !line.isBlank()).toList();
            case "text/event-stream" ->
                body.lines()
                        .filter(line -> line.startsWith("data:"))
                        .map(line -> line.substring("data:".length()))
                        .toList();
            default -> List.of(body);
        };
    }

    String start() {
        return body.substring(0, Math.min(START, body.length()));
    }
}
