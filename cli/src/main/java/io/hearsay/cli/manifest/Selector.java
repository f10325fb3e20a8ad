package io.hearsay.cli.manifest;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.stream.StreamSupport;

/** Which pods are meant, by their labels. */
final class Selector {

    private Selector() {}

    /**
     * Whether a selector means pods with these labels.
     *
     * @param selector with {@code matchLabels} or {@code matchExpressions}, or an object of labels, as a Service has
     *     it; an empty one means all
     */
    static boolean matches(JsonNode selector, Map<String, String> labels) {
        if (selector.has("matchLabels") || selector.has("matchExpressions")) {
            return hasAll(selector.path("matchLabels"), labels)
                    && StreamSupport.stream(selector.path("matchExpressions").spliterator(), false)
                            .allMatch(expression -> satisfies(expression, labels));
        }
        return hasAll(selector, labels);
    }

    private static boolean hasAll(JsonNode wanted, Map<String, String> labels) {
        return labels.entrySet().containsAll(Resource.texts(wanted).entrySet());
    }

    private static boolean satisfies(JsonNode expression, Map<String, String> labels) {
        String value = labels.get(expression.path("key").asText());
        boolean listed = StreamSupport.stream(expression.path("values").spliterator(), false)
                .anyMatch(listedValue -> listedValue.asText().equals(value));
        return switch (expression.path("operator").asText()) {
            case "In" -> listed;
            case "NotIn" -> !listed;
            case "Exists" -> value != null;
            case "DoesNotExist" -> value == null;
            default -> false;
        };
    }
}
