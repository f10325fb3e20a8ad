package io.hearsay.extractor.corroboration;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What placing reports did to the statements.
 *
 * @param restated the new ones and those that now say, or were first reported, otherwise, by id
 * @param recounted ids of those that merely have other reports
 * @param removed those that are no more, by id, with those that hold their claims now
 * @param speakers ids of speakers whose claims moved
 * @param revocable whether operators decided it, who may think again
 */
record StatementChanges(
        Map<String, StatementRow> restated,
        Set<String> recounted,
        Map<String, Set<String>> removed,
        Set<String> speakers,
        boolean revocable) {

    static StatementChanges none(boolean revocable) {
        return new StatementChanges(new TreeMap<>(), new TreeSet<>(), new TreeMap<>(), new TreeSet<>(), revocable);
    }

    /** Notes that an id is no more. */
    void retire(Retirements retirements, String kind, String id, Set<String> successors) {
        if (revocable) {
            retirements.retireRevocably(kind, id, successors);
        } else {
            retirements.retire(kind, id, successors);
        }
    }

    /** Ids of those that say otherwise than before or are no more. */
    Set<String> unsettled() {
        Set<String> unsettled = new TreeSet<>(restated.keySet());
        unsettled.addAll(removed.keySet());
        return unsettled;
    }
}
