package io.hearsay.query.linked;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A node of JSON-LD in the making; what is unknown is left out, never written as null. */
final class Node {

    private final Map<String, Object> members = new LinkedHashMap<>();

    private Node() {}

    /** A node of some types, named as in the context. */
    static Node of(String... types) {
        return new Node().with("@type", types.length == 1 ? types[0] : List.of(types));
    }

    /** Adds a member unless its value is null or an empty list. */
    Node with(String name, Object value) {
        if (value != null && !(value instanceof Collection<?> values && values.isEmpty())) {
            members.put(name, value);
        }
        return this;
    }

    @JsonValue
    Map<String, Object> members() {
        return members;
    }
}
