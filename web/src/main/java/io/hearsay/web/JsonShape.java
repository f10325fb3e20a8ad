package io.hearsay.web;

import java.time.temporal.Temporal;
import java.util.Collection;
import java.util.Map;

/** Says in words what JSON a Java type is written as. */
final class JsonShape {

    private JsonShape() {}

    static String of(Class<?> type) {
        if (type == null) {
            return "of another type";
        }
        if (type == String.class) {
            return "text";
        }
        if (type == boolean.class || type == Boolean.class) {
            return "true or false";
        }
        if (type.isPrimitive() || Number.class.isAssignableFrom(type)) {
            return "a number";
        }
        if (Temporal.class.isAssignableFrom(type)) {
            return "a date and time such as 2099-12-31T00:00:00Z";
        }
        if (Collection.class.isAssignableFrom(type) || type.isArray()) {
            return "a list";
        }
        return type.isEnum() && !Map.class.isAssignableFrom(type)
                ? "one of " + String.join(", ", names(type))
                : "a JSON object";
    }

    private static Collection<String> names(Class<?> type) {
        return java.util.Arrays.stream(type.getEnumConstants())
                .map(Object::toString)
                .toList();
    }
}
