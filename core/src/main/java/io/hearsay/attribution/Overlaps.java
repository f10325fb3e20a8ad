package io.hearsay.attribution;

import io.hearsay.attribution.Words.Run;
import io.hearsay.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Attributions by the words of their cues and contents, to find the one that another way of reading found too. */
final class Overlaps {

    private final Words words;
    private final Coverage cues = new Coverage();
    private final Coverage contents = new Coverage();
    private final List<Integer> sizes = new ArrayList<>();

    Overlaps(Words words) {
        this.words = words;
    }

    /** Adds an attribution; they are numbered from 0. */
    void add(Span cue, List<Span> content) {
        List<Run> runs = words.in(content);
        contents.add(sizes.size(), runs);
        if (cue != null) {
            cues.add(sizes.size(), List.of(words.in(cue)));
        }
        sizes.add(Words.length(runs));
    }

    /** Whether a cue shares a word with one of theirs. */
    boolean hasCue(Span cue) {
        return !cues.shared(List.of(words.in(cue))).isEmpty();
    }

    /**
     * The number of the attribution that is most likely the same as a given one, or -1: it shares the cue and a part of
     * the content, or enough of the content.
     *
     * @param same share of all content words from which two contents are one
     * @param without numbers not to be considered
     */
    int closest(Span cue, List<Span> content, double same, Set<Integer> without) {
        List<Run> runs = words.in(content);
        Map<Integer, Integer> cueWords = cue == null ? Map.of() : cues.shared(List.of(words.in(cue)));
        int length = Words.length(runs);
        int best = -1;
        double most = 0;
        for (Map.Entry<Integer, Integer> shared : contents.shared(runs).entrySet()) {
            int number = shared.getKey();
            double overlap = (double) shared.getValue() / (length + sizes.get(number) - shared.getValue());
            boolean oneCue = cueWords.containsKey(number);
            double weight = overlap + (oneCue ? 1 : 0);
            boolean better = weight > most || (weight == most && number < best);
            if (better && (oneCue || overlap >= same) && !without.contains(number)) {
                best = number;
                most = weight;
            }
        }
        return best;
    }
}
