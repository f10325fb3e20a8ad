package io.hearsay.corroboration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Words that deny, doubt, demand or condition what is said, and where they stand in a sentence. */
enum Cues {
    NEGATION,
    AFFIRMATION,
    POSSIBILITY,
    DEMAND,
    WISH,
    CONDITION,
    REASON,
    DENIAL,
    UNIVERSAL;

    /** Phrases by their first word. */
    private static final Map<Cues, Map<String, List<List<String>>>> PHRASES = load();

    /** Where cues of this kind begin; of cues that begin at one word the longest counts. */
    List<Place> in(List<Token> tokens) {
        List<Place> places = new ArrayList<>();
        int at = 0;
        while (at < tokens.size()) {
            int length = longestAt(tokens, at);
            if (length > 0) {
                places.add(new Place(at, at + length));
            }
            at += Math.max(1, length);
        }
        return places;
    }

    /** Whether any cue of this kind stands among the words. */
    boolean anyIn(List<Token> tokens) {
        return !in(tokens).isEmpty();
    }

    /**
     * A stretch of words.
     *
     * @param start number of its first word
     * @param end number of the word after its last
     */
    record Place(int start, int end) {

        boolean contains(Place other) {
            return start <= other.start && other.end <= end;
        }
    }

    private int longestAt(List<Token> tokens, int at) {
        Token first = tokens.get(at);
        int longest = longest(first.lower(), tokens, at);
        return first.base().equals(first.lower()) ? longest : Math.max(longest, longest(first.base(), tokens, at));
    }

    private int longest(String first, List<Token> tokens, int at) {
        int longest = 0;
        for (List<String> phrase : PHRASES.get(this).getOrDefault(first, List.of())) {
            if (phrase.size() > longest && matches(phrase, tokens, at)) {
                longest = phrase.size();
            }
        }
        return longest;
    }

    private static boolean matches(List<String> phrase, List<Token> tokens, int at) {
        if (at + phrase.size() > tokens.size()) {
            return false;
        }
        for (int k = 1; k < phrase.size(); k++) {
            Token token = tokens.get(at + k);
            if (!phrase.get(k).equals(token.lower()) && !phrase.get(k).equals(token.base())) {
                return false;
            }
        }
        return true;
    }

    private static Map<Cues, Map<String, List<List<String>>>> load() {
        Map<Cues, Map<String, List<List<String>>>> phrases = new EnumMap<>(Cues.class);
        for (String line : Resources.lines("cues.tsv")) {
            String[] fields = line.split("\t", -1);
            phrases.put(
                    Cues.valueOf(fields[0].toUpperCase(Locale.ROOT)),
                    Arrays.stream(fields[1].split("\\|", -1))
                            .map(phrase -> List.of(phrase.split(" ", -1)))
                            .collect(Collectors.groupingBy(List::getFirst)));
        }
        return phrases;
    }
}
