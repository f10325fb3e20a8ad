package io.hearsay.web;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.util.stream.Collectors;

/** Names the field of a JSON body that is at fault. */
public final class JsonFields {

    private static final String BODY = "body";

    private JsonFields() {}

    /** Its path, as {@code names.[2]}; {@code body} where it is none in particular, or has a blank name. */
    public static String path(JsonMappingException wrong) {
        String path = wrong.getPath().stream()
                .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : step.getFieldName())
                .collect(Collectors.joining("."));
        return path.isBlank() ? BODY : path;
    }

    /** Says that nobody knows it, and which are known where it stands. */
    public static String unknown(UnrecognizedPropertyException wrong) {
        String what =
                wrong.getPropertyName().isBlank() ? "a field has a blank name" : "there is no field " + path(wrong);
        String known = wrong.getKnownPropertyIds().stream()
                .map(String::valueOf)
                .sorted()
                .collect(Collectors.joining(", "));
        return what + "; known here: " + known;
    }
}
