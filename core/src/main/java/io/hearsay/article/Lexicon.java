package io.hearsay.article;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Collectors;

/** The word lists that lie beside this package's classes. */
final class Lexicon {

    private Lexicon() {}

    /**
     * Reads a list: one entry a line, {@code #} opens a comment line.
     *
     * @param name file name beside this class
     */
    static Set<String> read(String name) {
        try (InputStream list = Lexicon.class.getResourceAsStream(name)) {
            if (list == null) {
                throw new IllegalArgumentException("no word list named " + name);
            }
            return new String(list.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the word list " + name, e);
        }
    }
}
