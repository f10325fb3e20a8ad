package io.hearsay.web;

import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.type.LogicalType;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;

/** A body means what it says: a number is no text, and a text no number. */
@Singleton
final class StrictJson implements ObjectMapperCustomizer {

    private static final Map<LogicalType, List<CoercionInputShape>> OTHERS = Map.of(
            LogicalType.Textual,
            List.of(CoercionInputShape.Boolean, CoercionInputShape.Integer, CoercionInputShape.Float),
            LogicalType.Boolean,
            List.of(CoercionInputShape.String, CoercionInputShape.Integer, CoercionInputShape.Float),
            LogicalType.Integer,
            List.of(CoercionInputShape.String, CoercionInputShape.Boolean, CoercionInputShape.Float),
            LogicalType.Float,
            List.of(CoercionInputShape.String, CoercionInputShape.Boolean));

    @Override
    public void customize(ObjectMapper mapper) {
        OTHERS.forEach((wanted, others) ->
                others.forEach(other -> mapper.coercionConfigFor(wanted).setCoercion(other, CoercionAction.Fail)));
        if (mapper instanceof JsonMapper json) {
            json.setConfig(json.getDeserializationConfig().without(MapperFeature.ALLOW_COERCION_OF_SCALARS));
        }
    }
}
