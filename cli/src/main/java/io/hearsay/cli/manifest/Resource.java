package io.hearsay.cli.manifest;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/**
 * One object of a cluster.
 *
 * @param json as it was rendered
 */
record Resource(JsonNode json) {

    String kind() {
        return json.path("kind").asText();
    }

    String name() {
        return json.at("/metadata/name").asText();
    }

    /** Whether it is of one of these kinds. */
    boolean is(String... kinds) {
        return Stream.of(kinds).anyMatch(kind()::equals);
    }

    /** A field below it; one that is missing has neither value nor elements. */
    JsonNode at(String pointer) {
        return json.at(pointer);
    }

    /** As breaches name it. */
    @Override
    public String toString() {
        return kind() + " " + name();
    }

    /** The texts of an object's fields. */
    static Map<String, String> texts(JsonNode object) {
        Map<String, String> texts = new LinkedHashMap<>();
        object.properties()
                .forEach(field -> texts.put(field.getKey(), field.getValue().asText()));
        return texts;
    }
}
