package io.hearsay.farm.http;

import java.util.Map;
import java.util.Optional;

/**
 * A request as it arrived.
 *
 * @param method as sent: {@code GET}
 * @param target path and query as sent
 * @param headers by name in lower case; of a repeated one the last
 */
public record Request(String method, String target, Map<String, String> headers) {

    public Request {
        headers = Map.copyOf(headers);
    }

    /** The value of a header, its name given in lower case. */
    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name));
    }

    /** The target without its query. */
    public String path() {
        int query = target.indexOf('?');
        return query < 0 ? target : target.substring(0, query);
    }

    /** Whether it asks for the page only if that has changed. */
    public boolean isConditional() {
        return headers.containsKey("if-none-match") || headers.containsKey("if-modified-since");
    }

    boolean isHead() {
        return method.equals("HEAD");
    }

    boolean wantsToClose() {
        return header("connection").filter("close"::equalsIgnoreCase).isPresent();
    }
}
