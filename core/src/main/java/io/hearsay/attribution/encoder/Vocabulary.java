package io.hearsay.attribution.encoder;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** The word pieces a model knows, by number; pieces that continue a word begin with {@code ##}. */
final class Vocabulary {

    private final Map<String, Integer> ids;

    private Vocabulary(Map<String, Integer> ids) {
        this.ids = ids;
    }

    /** Reads one piece a line, numbered from 0. */
    static Vocabulary read(InputStream in) {
        Map<String, Integer> ids = new HashMap<>(40_000);
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                ids.putIfAbsent(line, ids.size());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the encoder's vocabulary cannot be read", e);
        }
        return new Vocabulary(ids);
    }

    /** The number of a piece, or -1. */
    int find(String piece) {
        return ids.getOrDefault(piece, -1);
    }

    /** The number of a piece that every vocabulary of this kind has, such as {@code [CLS]}. */
    int require(String piece) {
        int id = find(piece);
        if (id < 0) {
            throw new IllegalStateException("the encoder's vocabulary lacks " + piece);
        }
        return id;
    }
}
