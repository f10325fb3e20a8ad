package io.hearsay.corroboration;

import java.util.HashMap;
import java.util.Map;

/**
 * Terms that many claims hold, with how many of 10,000 claims of openly licensed news do. Written by
 * {@code core/training/common-terms}.
 */
final class CommonTerms {

    private static final double CLAIMS = 10_000;
    private static final double USUAL_COUNT_OF_RARE = 5;

    private static final Map<String, Integer> COUNTS = load();

    private CommonTerms() {}

    /** How many of 10,000 claims hold a term; 0 for a rare one. */
    static int count(String term) {
        return COUNTS.getOrDefault(term, 0);
    }

    /** How much it tells, in nats, that a claim holds a term: the rarer, the more; all rare ones tell alike. */
    static double information(String term) {
        return Math.log(CLAIMS / Math.max(USUAL_COUNT_OF_RARE, count(term)));
    }

    private static Map<String, Integer> load() {
        Map<String, Integer> counts = new HashMap<>();
        for (String line : Resources.lines("commonterms.tsv")) {
            String[] fields = line.split("\t", -1);
            counts.put(fields[0], Integer.valueOf(fields[1]));
        }
        return Map.copyOf(counts);
    }
}
