package io.hearsay.syndication;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Whether one sentence was copied from another, narration included. A quotation both carry is no sign of copying: two
 * reporters may have heard the same speaker; the same words around it are.
 */
public final class CopiedSentence {

    private static final int LEAST_WORDS = 8;
    private static final double LEAST_SHARE = 0.5;

    private CopiedSentence() {}

    /**
     * The longest stretch of narration that stands in both sentences, if it is long enough to be no coincidence (eight
     * words) and at least half of the shorter sentence's narration.
     */
    public static Optional<Run> of(String sentence, String other) {
        WordSequence first = WordSequence.of(sentence);
        WordSequence second = WordSequence.of(other);
        int shorter = Math.min(first.narrativeSize(), second.narrativeSize());
        Overlap.Tile longest = null;
        for (Overlap.Tile tile :
                Overlap.of(first, second, new StretchIndex(second)).narrativeTiles()) {
            longest = longest == null || tile.length() > longest.length() ? tile : longest;
        }
        if (longest == null || longest.length() < Math.max(LEAST_WORDS, LEAST_SHARE * shorter)) {
            return Optional.empty();
        }
        return Optional.of(new Run(
                first.span(longest.first(), longest.first() + longest.length()),
                second.span(longest.second(), longest.second() + longest.length())));
    }

    /** Keys of a sentence's narration: two sentences that share none are not copied from each other. */
    public static Set<Long> keys(String sentence) {
        WordSequence words = WordSequence.of(sentence);
        Set<Long> keys = new TreeSet<>();
        int narrative = 0;
        for (int at = 0; at < words.size(); at++) {
            narrative = words.quoted(at) ? 0 : narrative + 1;
            if (narrative >= LEAST_WORDS) {
                keys.add(words.hash(at - LEAST_WORDS + 1, LEAST_WORDS));
            }
        }
        return keys;
    }
}
