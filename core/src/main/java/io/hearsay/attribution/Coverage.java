package io.hearsay.attribution;

import io.hearsay.attribution.Words.Run;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which of some numbered things hold a word, looked up by the word: linear where comparing all pairs is not. */
final class Coverage {

    private final Map<Integer, List<Integer>> holders = new HashMap<>();

    /** Notes that a thing holds words. */
    void add(int thing, List<Run> runs) {
        for (Run run : runs) {
            for (int word = run.from(); word < run.to(); word++) {
                holders.computeIfAbsent(word, key -> new ArrayList<>(2)).add(thing);
            }
        }
    }

    /** How many of these words each thing holds; things that hold none are left out. */
    Map<Integer, Integer> shared(List<Run> runs) {
        Map<Integer, Integer> counts = new HashMap<>();
        for (Run run : runs) {
            for (int word = run.from(); word < run.to(); word++) {
                for (int thing : holders.getOrDefault(word, List.of())) {
                    counts.merge(thing, 1, Integer::sum);
                }
            }
        }
        return counts;
    }
}
