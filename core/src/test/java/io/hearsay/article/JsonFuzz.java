package io.hearsay.article;

import static io.hearsay.fuzz.FuzzTarget.mustHold;

import io.hearsay.fuzz.FuzzTarget;
import io.hearsay.fuzz.Growth;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** JSON in pages: objects, lists, texts and nulls come out, no more of them than there were characters. */
final class JsonFuzz implements FuzzTarget {

    @Override
    public void feed(byte[] input) {
        String text = new String(input, StandardCharsets.UTF_8);
        try {
            mustHold(size(Json.read(text)) <= text.length() + 1L, "no more comes out than went in");
        } catch (Json.MalformedJson refused) {
            mustHold(refused.getMessage().contains("expected"), "a refusal says what was expected");
        }
    }

    private static long size(Object value) {
        return switch (value) {
            case null -> 1;
            case String scalar -> scalar.length();
            case List<?> list -> 1 + list.stream().mapToLong(JsonFuzz::size).sum();
            case Map<?, ?> map ->
                1 + map.values().stream().mapToLong(JsonFuzz::size).sum();
            default -> throw new AssertionError("no such value: " + value.getClass());
        };
    }

    @Override
    public List<String> seeds() {
        return List.of(
                "{\"@type\":[\"NewsArticle\",null],\"n\":-1.5e3,\"t\":true,\"s\":\"a\\u00e9\\n\\\"\\/\",}",
                "[[],{},\"\\ud83d\\ude00\",\"line\nbreak\",] tail");
    }

    @Override
    public List<Growth> growths() {
        return List.of(
                Growth.of("["),
                Growth.of("{\"a\":"),
                new Growth("[", "1,", "]"),
                new Growth("{", "\"a\":\"b\",", "}"),
                new Growth("\"", "\\u0041", "\""),
                new Growth("[", " ", "]"),
                new Growth("[", ",", "]"),
                Growth.of("1"));
    }
}
