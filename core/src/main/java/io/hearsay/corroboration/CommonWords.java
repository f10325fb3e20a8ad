package io.hearsay.corroboration;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

/** Words that say little about what a statement is about. */
final class CommonWords {

    private static final Set<String> STOPWORDS = words("stopwords.txt");
    private static final Set<String> LIGHT = words("lightwords.txt");

    private CommonWords() {}

    /** Whether a word in lower case is a function word. */
    static boolean isStopword(String word) {
        return STOPWORDS.contains(word);
    }

    /** Whether a word in base form is too general to tell a topic. */
    static boolean isLight(String word) {
        return LIGHT.contains(word);
    }

    private static Set<String> words(String list) {
        Set<String> words = new HashSet<>();
        Resources.lines(list).forEach(line -> words.addAll(Arrays.asList(line.split(" ", -1))));
        return Set.copyOf(words);
    }
}
