package io.hearsay.web;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import java.io.IOException;
import java.io.Serial;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** A date and time is a text as RFC 3339 has it: neither a number of seconds nor, for none, an empty text. */
final class StrictDateTime extends StdScalarDeserializer<OffsetDateTime> {

    @Serial
    private static final long serialVersionUID = 1L;

    StrictDateTime() {
        super(OffsetDateTime.class);
    }

    @Override
    public OffsetDateTime deserialize(JsonParser json, DeserializationContext context) throws IOException {
        if (!json.hasToken(JsonToken.VALUE_STRING)) {
            return (OffsetDateTime) context.handleUnexpectedToken(OffsetDateTime.class, json);
        }
        try {
            return OffsetDateTime.parse(json.getText()).withOffsetSameInstant(ZoneOffset.UTC);
        } catch (DateTimeException _) {
            return (OffsetDateTime)
                    context.handleWeirdStringValue(OffsetDateTime.class, json.getText(), "not as RFC 3339 has it");
        }
    }
}
