package io.hearsay.entity;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What a noun at the head of a source says of who speaks. */
enum SourceNouns {
    PERSON,
    REPORT,
    BODY,
    GOVERNMENT,
    TITLE,
    HONORIFIC;

    private static final Map<String, Set<String>> WORDS = load();

    boolean has(String word) {
        return WORDS.get(name().toLowerCase(Locale.ROOT)).contains(word);
    }

    private static Map<String, Set<String>> load() {
        Map<String, Set<String>> words = new HashMap<>();
        try (InputStream in = SourceNouns.class.getResourceAsStream("source-nouns.tsv");
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            reader.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t"))
                    .forEach(row -> words.put(row[0], Set.copyOf(List.of(row[1].split(" ", -1)))));
        } catch (IOException e) {
            throw new UncheckedIOException("source-nouns.tsv cannot be read", e);
        }
        return words;
    }
}
