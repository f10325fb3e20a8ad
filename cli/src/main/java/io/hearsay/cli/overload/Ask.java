package io.hearsay.cli.overload;

import java.net.URI;
import java.nio.charset.StandardCharsets;

/**
 * One request.
 *
 * @param kind what it asks for
 * @param service where
 * @param text as it is sent, in UTF-8
 */
record Ask(Kind kind, URI service, String text) {

    /** What is asked for; each kind is measured by itself. */
    enum Kind {
        READ("reads"),
        SEARCH("searches"),
        SUBMISSION("submissions"),
        EXTRACTION("extractions");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    static Ask get(Kind kind, URI service, String path) {
        return new Ask(kind, service, head("GET", service, path, ""));
    }

    static Ask post(Kind kind, URI service, String path, String json) {
        int length = json.getBytes(StandardCharsets.UTF_8).length;
        String more = "Content-Type: application/json\r\nContent-Length: %d\r\n".formatted(length);
        return new Ask(kind, service, head("POST", service, path, more) + json);
    }

    private static String head(String method, URI service, String path, String more) {
        return "%s %s HTTP/1.1\r\nHost: %s\r\nAccept: application/json\r\n%s\r\n"
                .formatted(method, path, service.getAuthority(), more);
    }
}
