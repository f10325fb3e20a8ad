package io.hearsay.corroboration.lexicon;

/** How two words relate in meaning. */
public enum Kinship {
    /** One word, maybe inflected. */
    SAME(1.0),
    /** They may mean the same, or one is derived from the other. */
    SYNONYM(0.9),
    /** The second is a kind of the first ("plane" – "airliner"). */
    BROADER(0.7),
    /** The first is a kind of the second. */
    NARROWER(0.7),
    /** Where one holds the other does not. */
    OPPOSITE(0.8),
    /** Two kinds of one thing that exclude each other ("flu" – "malaria"). */
    SIBLING(0),
    /** Nothing known. */
    NONE(0);

    private final double closeness;

    Kinship(double closeness) {
        this.closeness = closeness;
    }

    /** How much of one word's topic the other keeps, from 0 to 1; opposites speak of one topic. */
    public double closeness() {
        return closeness;
    }
}
