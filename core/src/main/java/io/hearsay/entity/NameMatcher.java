package io.hearsay.entity;

import io.hearsay.text.CodePoints;
import io.hearsay.text.Span;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * Finds somebody's names in texts, however they are accented and, where they have two words or more, capitalised; a
 * name of one word must begin with a capital or a digit. It finds too much rather than too little: whatever stands
 * between two words of a name is passed over.
 *
 * <p>Immutable, hence safe to share between threads.
 */
public final class NameMatcher {

    private final Map<String, List<List<String>>> byFirstWord = new HashMap<>();

    private NameMatcher() {}

    /** Finds some names; those without a letter or digit are passed over. */
    public static NameMatcher of(Collection<String> names) {
        NameMatcher matcher = new NameMatcher();
        names.stream()
                .map(NameMatcher::keys)
                .filter(keys -> !keys.isEmpty())
                .distinct()
                .forEach(keys -> matcher.byFirstWord
                        .computeIfAbsent(keys.getFirst(), first -> new ArrayList<>())
                        .add(keys));
        return matcher;
    }

    /** Whether a name, as a whole, is one of these. */
    public boolean isNamed(String name) {
        List<String> keys = name == null ? List.of() : keys(name);
        return !keys.isEmpty()
                && byFirstWord.getOrDefault(keys.getFirst(), List.of()).contains(keys);
    }

    /** Whether a text, null for none, holds one of the names. */
    public boolean isIn(String text) {
        return text != null && !mentions(text).isEmpty();
    }

    /** Where the names stand in a text, in its order; linear in its length. */
    public List<Span> mentions(String text) {
        if (byFirstWord.isEmpty()) {
            return List.of();
        }
        List<Span> found = new ArrayList<>();
        CodePoints codePoints = CodePoints.of(text);
        List<NameWords.Word> words = NameWords.of(text);
        for (int at = 0; at < words.size(); at++) {
            int length = longestAt(words, at);
            if (length > 0) {
                NameWords.Word last = words.get(at + length - 1);
                found.add(codePoints.span(words.get(at).start(), last.end()));
            }
        }
        return found;
    }

    private int longestAt(List<NameWords.Word> words, int at) {
        return byFirstWord.getOrDefault(words.get(at).key(), List.of()).stream()
                .filter(keys -> stands(keys, words, at))
                .mapToInt(List::size)
                .max()
                .orElse(0);
    }

    private static boolean stands(List<String> keys, List<NameWords.Word> words, int at) {
        if (at + keys.size() > words.size()
                || (keys.size() == 1 && !words.get(at).capitalised())) {
            return false;
        }
        for (int k = 1; k < keys.size(); k++) {
            if (!Objects.equals(words.get(at + k).key(), keys.get(k))) {
                return false;
            }
        }
        return true;
    }

    private static List<String> keys(String name) {
        return NameWords.of(name).stream().map(NameWords.Word::key).collect(Collectors.toUnmodifiableList());
    }
}
