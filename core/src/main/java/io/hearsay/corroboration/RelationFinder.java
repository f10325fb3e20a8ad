package io.hearsay.corroboration;

/** How two utterances relate, by explicit tests that give their reason. */
public final class RelationFinder {

    /** Compares two utterances; {@code ENTAILS} means that the first says more than the second. */
    public Relation compare(Utterance a, Utterance b) {
        Wording first = Wording.of(a.text());
        Wording second = Wording.of(b.text());
        double shared = Math.min(first.sharedWith(second), second.sharedWith(first));
        return shared >= 0.8
                ? new Relation(Relation.Kind.SAME, shared, "the same words")
                : new Relation(Relation.Kind.UNRELATED, 1 - shared, "nothing ties them together");
    }
}
