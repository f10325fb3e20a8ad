package io.hearsay.extractor;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.type.LogicalType;
import io.hearsay.web.JsonFields;
import io.hearsay.web.ProblemException;
import java.io.IOException;
import java.util.Collection;

/**
 * Reads a request's JSON as strictly as the OpenAPI document describes it: no unknown field, no number for a text, no
 * field twice, nothing after the end. What is wrong is named as a problem.
 *
 * @param <T> what is read
 */
public final class RequestJson<T> {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .withCoercionConfig(LogicalType.Textual, textual -> {
                textual.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail);
                textual.setCoercion(CoercionInputShape.Float, CoercionAction.Fail);
                textual.setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail);
            })
            .build();

    private final Class<T> type;
    private final ObjectReader reader;

    /** @param type a record */
    public RequestJson(Class<T> type) {
        this.type = type;
        this.reader = MAPPER.readerFor(type);
    }

    /**
     * Reads one value.
     *
     * @throws ProblemException (400) naming the field that is wrong, {@code body} when it is no JSON object at all
     */
    public T read(byte[] json) {
        try {
            T value = json.length == 0 ? null : type.cast(reader.readValue(json));
            if (value == null) {
                throw ProblemException.badRequest("body", "the body must be a JSON object; it is empty");
            }
            return value;
        } catch (JsonMappingException e) {
            throw ProblemException.badRequest(JsonFields.path(e), explanation(e));
        } catch (JsonProcessingException e) {
            throw ProblemException.badRequest("body", "the body is no JSON: " + e.getOriginalMessage());
        } catch (IOException e) {
            throw ProblemException.badRequest("body", "the body is no JSON in UTF-8: " + e.getMessage());
        }
    }

    private static String explanation(JsonMappingException wrong) {
        return switch (wrong) {
            case UnrecognizedPropertyException unknown -> JsonFields.unknown(unknown);
            case MismatchedInputException mismatch
            when mismatch.getTargetType() == String.class -> JsonFields.path(wrong) + " must be a text";
            case MismatchedInputException mismatch
            when mismatch.getTargetType() != null && Collection.class.isAssignableFrom(mismatch.getTargetType()) ->
                JsonFields.path(wrong) + " must be a list";
            case MismatchedInputException mismatch
            when mismatch.getPath().isEmpty() -> "the body must be one JSON object and nothing else";
            case MismatchedInputException mismatch -> JsonFields.path(wrong) + " must be a JSON object";
            default -> wrong.getOriginalMessage();
        };
    }
}
