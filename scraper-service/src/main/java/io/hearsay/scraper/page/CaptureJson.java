package io.hearsay.scraper.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.util.Map;

/** Headers as the database has them: one JSON object. */
final class CaptureJson {

    private static final TypeReference<Map<String, String>> HEADERS = new TypeReference<>() {};

    private CaptureJson() {}

    static Map<String, String> headers(ObjectMapper json, String text) {
        try {
            return json.readValue(text, HEADERS);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("the headers of a kept page are damaged", e);
        }
    }

    /** Postgres knows no NUL in JSON either; no header has one by right. */
    static String text(ObjectMapper json, Map<String, String> headers) {
        try {
            return json.writeValueAsString(headers).replace("\\u0000", "\\ufffd");
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
