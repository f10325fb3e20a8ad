package io.hearsay.corroboration;

/**
 * How two statements relate, with the reason in words.
 *
 * @param kind the relation
 * @param score confidence, from 0 to 1
 * @param reason what decided, in words for a reader
 */
public record Relation(Kind kind, double score, String reason) {

    /** The relations told apart. */
    public enum Kind {
        SAME,
        /** The first says more than the second. */
        ENTAILS,
        CONTRADICTS,
        POSITION_CHANGE,
        UNRELATED
    }
}
