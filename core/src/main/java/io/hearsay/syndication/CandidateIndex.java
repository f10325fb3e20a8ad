package io.hearsay.syndication;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which documents share narrative stretches, by an inverted index of their fingerprints. Per stretch only the first
 * documents that hold it count, and per document only its closest relatives are kept: the work grows with the number of
 * documents, not with its square, however often one text is copied.
 */
final class CandidateIndex {

    private static final int MOST_HOLDERS = 32;
    private static final int MOST_CANDIDATES = 48;

    private final List<Fingerprint> fingerprints;
    private final Map<Long, int[]> holders = new HashMap<>();

    /** Indexes fingerprints; those that come first stay visible when a stretch has many holders. */
    CandidateIndex(List<Fingerprint> fingerprints) {
        this.fingerprints = fingerprints;
        for (int document = 0; document < fingerprints.size(); document++) {
            for (Long hash : fingerprints.get(document).narrative()) {
                holders.merge(hash, new int[] {document}, CandidateIndex::append);
            }
        }
    }

    /** The documents that may share text with one, nearest first, as positions in the list given. */
    List<Integer> candidates(int document) {
        Map<Integer, Integer> shared = new HashMap<>();
        Fingerprint fingerprint = fingerprints.get(document);
        for (Long hash : fingerprint.narrative()) {
            for (int holder : holders.get(hash)) {
                if (holder != document) {
                    shared.merge(holder, 1, Integer::sum);
                }
            }
        }
        return shared.entrySet().stream()
                .filter(entry -> enough(entry.getValue(), fingerprint, fingerprints.get(entry.getKey())))
                .sorted(Map.Entry.<Integer, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST_CANDIDATES)
                .map(Map.Entry::getKey)
                .toList();
    }

    private static boolean enough(int shared, Fingerprint one, Fingerprint other) {
        int smaller = Math.min(one.narrative().size(), other.narrative().size());
        return shared >= Fingerprint.LEAST_SHARED && shared >= Fingerprint.LEAST_SHARE * smaller;
    }

    private static int[] append(int[] before, int[] added) {
        if (before.length >= MOST_HOLDERS) {
            return before;
        }
        int[] longer = Arrays.copyOf(before, before.length + 1);
        longer[before.length] = added[0];
        return longer;
    }
}
