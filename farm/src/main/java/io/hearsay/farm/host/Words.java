package io.hearsay.farm.host;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.SplittableRandom;

/** Prose that means nothing and is nobody's: sentences of common words, the same for the same seed. */
final class Words {

    private static final String[] COMMON = load();
    private static final String[] SMALL = {"the", "of", "and", "to", "in", "a", "for", "on", "that", "with", "was", "by"
    };

    private Words() {}

    private static String[] load() {
        try (InputStream in = Words.class.getResourceAsStream("words.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip().split("\\s+");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String word(SplittableRandom random) {
        return COMMON[random.nextInt(COMMON.length)];
    }

    /** A headline of five to eight words. */
    static String headline(SplittableRandom random) {
        StringBuilder line = new StringBuilder(60).append(capital(word(random)));
        for (int more = 4 + random.nextInt(4); more > 0; more--) {
            line.append(' ').append(word(random));
        }
        return line.toString();
    }

    /** Appends a paragraph of two to five sentences. */
    static void paragraph(SplittableRandom random, StringBuilder text) {
        for (int sentences = 2 + random.nextInt(4); sentences > 0; sentences--) {
            sentence(random, text);
            text.append(sentences > 1 ? " " : "");
        }
    }

    private static void sentence(SplittableRandom random, StringBuilder text) {
        text.append(capital(word(random)));
        int length = 8 + random.nextInt(16);
        for (int i = 1; i < length; i++) {
            text.append(i % 9 == 8 ? ", " : " ");
            text.append(i % 2 == 1 ? SMALL[random.nextInt(SMALL.length)] : word(random));
        }
        text.append(' ').append(word(random)).append('.');
    }

    private static String capital(String word) {
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }
}
