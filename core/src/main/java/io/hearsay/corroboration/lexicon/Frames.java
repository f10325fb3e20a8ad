package io.hearsay.corroboration.lexicon;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Kinds of events and states that news reports, each with the words and phrases that report it and with the frames it
 * excludes. Immutable, hence safe to share between threads.
 */
public final class Frames {

    private static final int LONGEST_GAP = 3;
    private static final Frames STANDARD = new Frames();

    private final Map<String, Set<String>> opposites = new HashMap<>();
    private final Map<String, List<Phrase>> byFirstWord = new HashMap<>();

    private record Phrase(List<String> words, String frame) {}

    private Frames() {
        WordLists.lines("frames.tsv").forEach(line -> {
            String[] fields = line.split("\t", -1);
            opposites.put(fields[0], Set.of(fields[1].split("\\|", -1)));
            for (String phrase : fields[2].split("\\|", -1)) {
                List<String> words = Arrays.asList(phrase.split(" ", -1));
                byFirstWord
                        .computeIfAbsent(words.getFirst(), key -> new ArrayList<>())
                        .add(new Phrase(words, fields[0]));
            }
        });
    }

    /** The frames that ship with Hearsay. */
    public static Frames standard() {
        return STANDARD;
    }

    /**
     * The frames that words evoke.
     *
     * @param words words in base form and lower case, in text order
     * @param forms the same words as written, in lower case
     * @return for each position that begins or belongs to an evoking word or phrase, the frames evoked there
     */
    public Map<Integer, Set<String>> evoked(List<String> words, List<String> forms) {
        Map<Integer, Set<String>> evoked = new LinkedHashMap<>();
        for (int at = 0; at < words.size(); at++) {
            evoke(words, at, evoked);
            if (!forms.get(at).equals(words.get(at))) {
                evoke(forms, at, evoked);
            }
        }
        return evoked;
    }

    private void evoke(List<String> words, int at, Map<Integer, Set<String>> evoked) {
        for (Phrase phrase : byFirstWord.getOrDefault(words.get(at), List.of())) {
            for (int position : positions(phrase, words, at)) {
                evoked.computeIfAbsent(position, key -> new LinkedHashSet<>()).add(phrase.frame());
            }
        }
    }

    /** Whether two frames exclude each other. */
    public boolean opposite(String a, String b) {
        return opposites.getOrDefault(a, Set.of()).contains(b)
                || opposites.getOrDefault(b, Set.of()).contains(a);
    }

    /** One name for a frame and whatever is opposed to it, however indirectly. */
    public String topic(String frame) {
        TreeSet<String> group = new TreeSet<>(Set.of(frame));
        Deque<String> waiting = new ArrayDeque<>(group);
        while (!waiting.isEmpty()) {
            String next = waiting.pop();
            opposites.keySet().stream()
                    .filter(other -> opposite(next, other) && group.add(other))
                    .forEach(waiting::push);
        }
        return group.first();
    }

    /** Where a phrase that starts here stands, its parts up to three words apart; empty when it does not. */
    private static List<Integer> positions(Phrase phrase, List<String> words, int start) {
        List<Integer> positions = new ArrayList<>(List.of(start));
        int at = start;
        for (String word : phrase.words().subList(1, phrase.words().size())) {
            int next = words.subList(at + 1, Math.min(words.size(), at + 2 + LONGEST_GAP))
                    .indexOf(word);
            if (next < 0) {
                return List.of();
            }
            at += next + 1;
            positions.add(at);
        }
        return positions;
    }
}
