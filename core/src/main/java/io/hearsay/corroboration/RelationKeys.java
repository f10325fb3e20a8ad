package io.hearsay.corroboration;

import io.hearsay.corroboration.lexicon.Thesaurus;
import java.util.Set;
import java.util.TreeSet;

/**
 * Keys under which statements meet. Only statements that share at least {@link #LEAST_SHARED} keys can be related in
 * any way, so a service stores the keys and compares a new statement with those it meets. Short strings that stay the
 * same as long as the word lists do.
 */
public final class RelationKeys {

    /** The number of keys that two related statements share at least. */
    public static final int LEAST_SHARED = 1;

    private RelationKeys() {}

    /**
     * The keys of an utterance: each thing it is about under one name – {@code =Syria} for a country and all that act
     * for it, {@code #cooperate} for a frame, else a word that stands for its synonyms.
     */
    public static Set<String> of(Utterance utterance) {
        return of(Reading.of(utterance));
    }

    static Set<String> of(Reading reading) {
        Set<String> keys = new TreeSet<>();
        for (Term term : reading.terms()) {
            if (term.token().entity() != null) {
                keys.add("=" + Countries.of(term.token()));
            } else if (term.frames().isEmpty()) {
                keys.add(Thesaurus.standard().concept(term.token().base()));
            } else {
                term.frames().forEach(frame -> keys.add("#" + frame));
            }
        }
        return keys;
    }
}
