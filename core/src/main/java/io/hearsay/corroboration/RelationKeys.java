package io.hearsay.corroboration;

import java.util.Set;
import java.util.TreeSet;

/** Keys under which statements meet: only statements that share keys need comparing. */
public final class RelationKeys {

    private RelationKeys() {}

    /** The keys of an utterance: what it is about, under one name for each thing. */
    public static Set<String> of(Utterance utterance) {
        return new TreeSet<>(Wording.of(utterance.text()).terms());
    }
}
