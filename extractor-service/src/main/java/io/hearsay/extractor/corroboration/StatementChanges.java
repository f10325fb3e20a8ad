package io.hearsay.extractor.corroboration;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What clustering anew did to the statements.
 *
 * @param changed the new and the changed ones, by id
 * @param removed ids of those that are no more
 * @param speakers ids of speakers whose claims moved
 */
record StatementChanges(Map<String, StatementRow> changed, Set<String> removed, Set<String> speakers) {

    static StatementChanges none() {
        return new StatementChanges(new TreeMap<>(), new TreeSet<>(), new TreeSet<>());
    }
}
