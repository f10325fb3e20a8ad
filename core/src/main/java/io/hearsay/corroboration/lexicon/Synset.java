package io.hearsay.corroboration.lexicon;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A set of words with one meaning.
 *
 * @param words each word with the rank of this sense among its senses, 1 the most frequent
 * @param hypernyms broader synsets
 * @param similar adjectives of like meaning
 * @param derived synsets of derived words
 * @param antonyms pairs "word/antonym"
 */
record Synset(
        Map<String, Integer> words,
        List<Integer> hypernyms,
        List<Integer> similar,
        List<Integer> derived,
        List<String> antonyms) {

    private static final int WORDS = 1;
    private static final int HYPERNYMS = 2;
    private static final int SIMILAR = 3;
    private static final int DERIVED = 4;
    private static final int ANTONYMS = 5;

    static Synset parse(String line) {
        String[] fields = line.split("\t", -1);
        Map<String, Integer> words = new HashMap<>();
        for (String word : fields[WORDS].split(" ", -1)) {
            int colon = word.indexOf(':');
            words.put(word.substring(0, colon), Integer.valueOf(word.substring(colon + 1)));
        }
        return new Synset(
                words,
                numbers(fields, HYPERNYMS),
                numbers(fields, SIMILAR),
                numbers(fields, DERIVED),
                fields.length > ANTONYMS ? List.of(fields[ANTONYMS].split(" ", -1)) : List.of());
    }

    private static List<Integer> numbers(String[] fields, int field) {
        return fields.length <= field || fields[field].isEmpty()
                ? List.of()
                : Arrays.stream(fields[field].split(" ", -1))
                        .map(Integer::valueOf)
                        .toList();
    }
}
