package io.hearsay.syndication;

import java.util.Arrays;

/** Where each three-word stretch of one document stands, in order to find another document's stretches in it. */
final class StretchIndex {

    private static final int MOST_PLACES_TRIED = 16;
    private static final int NONE = -1;

    private final WordSequence words;
    private final int[] heads;
    private final int[] next;

    StretchIndex(WordSequence words) {
        this.words = words;
        int stretches = Math.max(0, words.size() - WordSequence.STRETCH + 1);
        heads = new int[Integer.highestOneBit(Math.max(1, stretches)) << 1];
        next = new int[stretches];
        Arrays.fill(heads, NONE);
        for (int at = stretches - 1; at >= 0; at--) {
            int slot = slot(words.stretch(at));
            next[at] = heads[slot];
            heads[slot] = at;
        }
    }

    /** The longest match of the other's words from a place on. */
    Match longest(WordSequence other, int from) {
        Match best = Match.NONE;
        if (from + WordSequence.STRETCH > other.size()) {
            return best;
        }
        int tried = 0;
        for (int at = heads[slot(other.stretch(from))]; at != NONE && tried < MOST_PLACES_TRIED; at = next[at]) {
            int length = matching(other, from, at);
            if (length >= WordSequence.STRETCH && length > best.length()) {
                best = new Match(at, length);
            }
            tried++;
        }
        return best;
    }

    private int matching(WordSequence other, int from, int at) {
        int most = Math.min(other.size() - from, words.size() - at);
        int length = 0;
        while (length < most && other.word(from + length) == words.word(at + length)) {
            length++;
        }
        return length;
    }

    private int slot(long hash) {
        return (int) (hash & (heads.length - 1));
    }

    /**
     * Words of the other document found here.
     *
     * @param at where they stand in the indexed document
     * @param length how many words
     */
    record Match(int at, int length) {
        static final Match NONE = new Match(0, 0);
    }
}
