package io.hearsay.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** A request put together from a document's examples. */
record Example(
        String method,
        String path,
        Map<String, String> query,
        Map<String, String> headers,
        String contentType,
        String body) {

    static Example of(String method, String path) {
        return new Example(method, path, Map.of(), Map.of(), null, null);
    }

    /** With a parameter's example besides. */
    Example with(JsonNode parameter) {
        String name = parameter.path("name").asText();
        String value = parameter.path("example").asText();
        return parameter.path("in").asText().equals("header")
                ? new Example(method, path, query, and(headers, name, value), contentType, body)
                : with(name, value);
    }

    Example with(String name, String value) {
        return new Example(method, path, and(query, name, value), headers, contentType, body);
    }

    Example accepting(String type) {
        return new Example(method, path, query, and(headers, "Accept", type), contentType, body);
    }

    Example sending(String type, String content) {
        return new Example(method, path, query, headers, type, content);
    }

    /** The names of the parameters it has. */
    Set<String> given() {
        Set<String> names = new TreeSet<>(query.keySet());
        names.addAll(headers.keySet());
        return names;
    }

    String target() {
        return query.isEmpty()
                ? path
                : path
                        + query.entrySet().stream()
                                .map(entry -> entry.getKey() + "="
                                        + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                                .collect(Collectors.joining("&", "?", ""));
    }

    private static Map<String, String> and(Map<String, String> known, String name, String value) {
        Map<String, String> more = new TreeMap<>(known);
        more.put(name, value);
        return more;
    }
}
