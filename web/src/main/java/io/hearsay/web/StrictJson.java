package io.hearsay.web;

import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.type.LogicalType;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;

/** A body means what it says: a number is no text, a text no number, and an empty text is not the same as nothing. */
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

    /** After the modules that Quarkus registers, whose deserializers would count otherwise. */
    @Override
    public int priority() {
        return MINIMUM_PRIORITY;
    }

    @Override
    public void customize(ObjectMapper mapper) {
        OTHERS.forEach((wanted, others) ->
                others.forEach(other -> mapper.coercionConfigFor(wanted).setCoercion(other, CoercionAction.Fail)));
        mapper.coercionConfigDefaults().setCoercion(CoercionInputShape.EmptyString, CoercionAction.Fail);
        mapper.registerModule(new SimpleModule("strict").addDeserializer(OffsetDateTime.class, new StrictDateTime()));
        if (mapper instanceof JsonMapper json) {
            json.setConfig(json.getDeserializationConfig().without(MapperFeature.ALLOW_COERCION_OF_SCALARS));
        }
    }
}
