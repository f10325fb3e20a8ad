package io.hearsay.cli.filter;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;

/**
 * The object on one line of input, with its fields checked as they are read.
 *
 * @param fields the object as it came
 */
public record InputLine(ObjectNode fields) {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /** Reads a line of UTF-8. */
    static InputLine parse(byte[] line) {
        try {
            return of(JSON.readTree(decode(line)));
        } catch (JsonProcessingException e) {
            throw new BadLineException("the line is not one JSON object: " + e.getOriginalMessage());
        }
    }

    /** The line that holds a value already read. */
    public static InputLine of(JsonNode value) {
        if (value instanceof ObjectNode object) {
            return new InputLine(object);
        }
        throw new BadLineException("the line is not one JSON object");
    }

    private static String decode(byte[] line) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(line))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new BadLineException("the line is not UTF-8");
        }
    }

    /** A string that must be there; it may be empty. */
    public String text(String field) {
        String value = optional(field);
        if (value == null) {
            throw new BadLineException("\"%s\" is missing: a string is expected".formatted(field));
        }
        return value;
    }

    /** A string, or null when it is absent or null. */
    public String optional(String field) {
        JsonNode value = fields.get(field);
        if (value == null || value.isNull()) {
            return null;
        }
        if (!value.isTextual()) {
            throw new BadLineException("\"%s\" is not a string".formatted(field));
        }
        return whole(field, value.textValue());
    }

    /** An ISO 8601 date or date-time with offset, or null when it is absent or null. */
    public String date(String field) {
        String value = optional(field);
        if (value == null || isDate(value)) {
            return value;
        }
        throw new BadLineException("\"%s\" is not an ISO 8601 date such as 2014-08-26: %s".formatted(field, value));
    }

    /** An object that must be there. */
    public InputLine object(String field) {
        if (fields.get(field) instanceof ObjectNode value) {
            return new InputLine(value);
        }
        throw new BadLineException("\"%s\" is missing: an object is expected".formatted(field));
    }

    private static String whole(String field, String value) {
        for (int i = 0; i < value.length(); i++) {
            char unit = value.charAt(i);
            if (Character.isHighSurrogate(unit)
                    && i + 1 < value.length()
                    && Character.isLowSurrogate(value.charAt(i + 1))) {
                i++;
            } else if (Character.isSurrogate(unit)) {
                throw new BadLineException("\"%s\" holds half a surrogate pair".formatted(field));
            }
        }
        return value;
    }

    private static boolean isDate(String value) {
        try {
            if (value.length() == "2014-08-26".length()) {
                LocalDate.parse(value);
            } else {
                OffsetDateTime.parse(value);
            }
            return true;
        } catch (DateTimeParseException e) {
            return false;
        }
    }
}
