package io.hearsay.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Tells what in a document would break a client that was generated from an earlier one. What a client sends may be
 * asked for less strictly, what it is answered may be promised more strictly; new operations, optional parameters and
 * fields of answers are welcome. A client refuses a word of an enumeration that it does not know, so an answer gets
 * none.
 */
public final class Compatibility {

    private final Contract before;
    private final Contract after;
    private final List<String> breaks = new ArrayList<>();

    private Compatibility(Contract before, Contract after) {
        this.before = before;
        this.after = after;
    }

    /**
     * The breaking changes, in a line each.
     *
     * @param before what clients were generated from
     * @param after what is served now
     */
    public static List<String> breaks(Contract before, Contract after) {
        Compatibility compatibility = new Compatibility(before, after);
        before.operations().forEach(compatibility::operation);
        return List.copyOf(compatibility.breaks);
    }

    private void operation(Contract.Operation old) {
        Contract.Operation now = after.operation(old.path(), old.method()).orElse(null);
        if (now == null) {
            breaks.add(old + " is gone");
            return;
        }
        if (!old.id().equals(now.id())) {
            breaks.add("%s is called %s now".formatted(old, now.id()));
        }
        parameters(old, now);
        body(old, now);
        answers(old, now);
    }

    private void parameters(Contract.Operation old, Contract.Operation now) {
        Map<String, JsonNode> known = byName(old);
        Map<String, JsonNode> given = byName(now);
        known.forEach((name, parameter) -> {
            if (given.containsKey(name)) {
                String place = old + ", parameter " + name;
                sent(place, parameter.path("schema"), given.get(name).path("schema"));
            } else {
                breaks.add("%s has no parameter %s any more".formatted(old, name));
            }
        });
        given.forEach((name, parameter) -> {
            boolean wasRequired =
                    known.containsKey(name) && known.get(name).path("required").asBoolean();
            if (parameter.path("required").asBoolean() && !wasRequired) {
                breaks.add("%s requires the parameter %s now".formatted(old, name));
            }
        });
    }

    private static Map<String, JsonNode> byName(Contract.Operation operation) {
        Map<String, JsonNode> parameters = new TreeMap<>();
        operation
                .parameters()
                .forEach(parameter -> parameters.put(
                        parameter.path("name").asText() + " in "
                                + parameter.path("in").asText(),
                        parameter));
        return parameters;
    }

    private void body(Contract.Operation old, Contract.Operation now) {
        JsonNode known = old.node().path("requestBody");
        JsonNode given = now.node().path("requestBody");
        if (given.path("required").asBoolean() && !known.path("required").asBoolean()) {
            breaks.add(old + " requires a body now");
        }
        known.path("content").properties().forEach(entry -> {
            JsonNode type = given.path("content").path(entry.getKey());
            if (type.isMissingNode()) {
                breaks.add("%s does not take %s any more".formatted(old, entry.getKey()));
            } else {
                sent(old + ", body", entry.getValue().path("schema"), type.path("schema"));
            }
        });
    }

    private void answers(Contract.Operation old, Contract.Operation now) {
        old.node().path("responses").properties().forEach(entry -> {
            if (!entry.getKey().startsWith("2")) {
                return;
            }
            JsonNode answer = after.resolved(now.node().path("responses").path(entry.getKey()));
            if (answer.isMissingNode()) {
                breaks.add("%s does not answer %s any more".formatted(old, entry.getKey()));
                return;
            }
            before.resolved(entry.getValue()).path("content").properties().forEach(content -> {
                JsonNode type = answer.path("content").path(content.getKey());
                if (type.isMissingNode()) {
                    breaks.add("%s does not answer in %s any more".formatted(old, content.getKey()));
                } else {
                    answered(old + ", answer", content.getValue().path("schema"), type.path("schema"), Set.of());
                }
            });
        });
    }

    /** What was right to send must stay right. */
    private void sent(String place, JsonNode known, JsonNode given) {
        Shape old = Shape.of(before, known);
        Shape now = Shape.of(after, given);
        if (!now.types().containsAll(old.types())) {
            breaks.add("%s must be %s, no longer %s".formatted(place, now.types(), old.types()));
        }
        if (!now.words().isEmpty() && (old.words().isEmpty() || !now.words().containsAll(old.words()))) {
            breaks.add("%s must be one of %s, no longer of %s".formatted(place, now.words(), old.words()));
        }
        if (!now.form().isEmpty() && !now.form().equals(old.form())) {
            breaks.add("%s must have the form %s".formatted(place, now.form()));
        }
        for (String name : now.required()) {
            if (!old.required().contains(name)) {
                breaks.add("%s must have %s now".formatted(place, name));
            }
        }
        old.fields().forEach((name, field) -> {
            JsonNode same = now.fields().get(name);
            if (same == null) {
                breaks.add("%s has no %s any more".formatted(place, name));
            } else {
                sent(place + "." + name, field, same);
            }
        });
    }

    /** What was promised to be answered must stay promised. */
    private void answered(String place, JsonNode known, JsonNode given, Set<JsonNode> above) {
        Shape old = Shape.of(before, known);
        Shape now = Shape.of(after, given);
        if (above.contains(old.node())) {
            return;
        }
        if (!old.types().containsAll(now.types())) {
            breaks.add("%s is %s now and was %s".formatted(place, now.types(), old.types()));
        }
        if (!old.words().isEmpty() && (now.words().isEmpty() || !old.words().containsAll(now.words()))) {
            breaks.add("%s may be one of %s, was one of %s".formatted(place, now.words(), old.words()));
        }
        if (!old.form().isEmpty() && !old.form().equals(now.form())) {
            breaks.add("%s has the form %s no longer".formatted(place, old.form()));
        }
        Set<JsonNode> deeper = new HashSet<>(above);
        deeper.add(old.node());
        old.fields().forEach((name, field) -> {
            JsonNode same = now.fields().get(name);
            if (same == null) {
                breaks.add("%s has no %s any more".formatted(place, name));
            } else {
                answered(place + "." + name, field, same, deeper);
            }
        });
        for (String name : old.required()) {
            if (now.fields().containsKey(name) && !now.required().contains(name)) {
                breaks.add("%s does not always have %s any more".formatted(place, name));
            }
        }
    }

    /**
     * What a schema comes to, references followed.
     *
     * @param types as JSON has them, null among them where nothing may stand
     * @param words an enumeration's, or none
     * @param form format and pattern, or empty
     * @param fields of an object; those of a list's items and of a map's values under {@code []}
     */
    private record Shape(
            JsonNode node,
            Set<String> types,
            Set<String> words,
            String form,
            Map<String, JsonNode> fields,
            Set<String> required) {

        static Shape of(Contract contract, JsonNode schema) {
            Set<String> types = new TreeSet<>();
            JsonNode node = contract.resolved(schema);
            for (JsonNode choice : node.path("anyOf")) {
                if (choice.path("type").asText().equals("null")) {
                    types.add("null");
                } else {
                    node = contract.resolved(choice);
                }
            }
            types.addAll(texts(node.path("type")));
            Map<String, JsonNode> fields = new TreeMap<>();
            node.path("properties").properties().forEach(entry -> fields.put(entry.getKey(), entry.getValue()));
            for (String many : List.of("items", "additionalProperties")) {
                if (node.path(many).isObject()) {
                    fields.put("[]", node.path(many));
                }
            }
            String form =
                    (node.path("format").asText() + " " + node.path("pattern").asText()).strip();
            return new Shape(node, types, texts(node.path("enum")), form, fields, texts(node.path("required")));
        }

        private static Set<String> texts(JsonNode values) {
            Set<String> texts = new TreeSet<>();
            if (values.isValueNode()) {
                texts.add(values.asText());
            }
            values.forEach(value -> texts.add(value.asText()));
            return texts;
        }
    }
}
