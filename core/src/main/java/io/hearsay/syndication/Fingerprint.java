package io.hearsay.syndication;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What is kept of a document to find its likely relatives without reading every text again: hashes of its four-word
 * stretches, about one in four, chosen by the hash itself so that two documents choose alike (Manber 1994, "Finding
 * similar files in a large file system"). Narrative and quotations are hashed apart: shared narrative means a shared
 * text, a shared quotation only a shared speaker.
 *
 * @param document the document's id
 * @param narrative distinct hashes of narrative stretches, ascending
 * @param quotations distinct hashes of stretches inside quotation marks, ascending
 * @param words number of words outside furniture
 */
public record Fingerprint(String document, List<Long> narrative, List<Long> quotations, int words) {

    /** Fewer shared narrative hashes than this say nothing. */
    public static final int LEAST_SHARED = 3;

    /** Words of a stretch: of three, many are common to texts that have nothing to do with each other. */
    private static final int STRETCH = 4;

    /** One in this many stretches is kept. */
    public static final int SAMPLING = 4;

    /** A smaller share of the shorter document's stretches says nothing. */
    public static final double LEAST_SHARE = 0.05;

    public Fingerprint {
        narrative = List.copyOf(narrative);
        quotations = List.copyOf(quotations);
    }

    /** The fingerprint of one document; linear in its length. */
    public static Fingerprint of(Document document) {
        return of(document, WordSequence.of(document, RecurringLines.NONE));
    }

    /** The number of narrative hashes both hold; {@link #LEAST_SHARED} or more make them worth comparing. */
    public int sharedNarrative(Fingerprint other) {
        Set<Long> shared = new TreeSet<>(narrative);
        shared.retainAll(Set.copyOf(other.narrative));
        return shared.size();
    }

    static Fingerprint of(Document document, WordSequence words) {
        Set<Long> narrative = new TreeSet<>();
        Set<Long> quotations = new TreeSet<>();
        for (int at = 0; at + STRETCH <= words.size(); at++) {
            long hash = words.hash(at, STRETCH);
            if (Math.floorMod(hash >> 32, SAMPLING) == 0) {
                int quoted = quoted(words, at);
                if (quoted == 0) {
                    narrative.add(hash);
                } else if (quoted == STRETCH) {
                    quotations.add(hash);
                }
            }
        }
        return new Fingerprint(document.id(), List.copyOf(narrative), List.copyOf(quotations), words.size());
    }

    private static int quoted(WordSequence words, int at) {
        int quoted = 0;
        for (int k = 0; k < STRETCH; k++) {
            quoted += words.quoted(at + k) ? 1 : 0;
        }
        return quoted;
    }
}
