package io.hearsay.web;

/**
 * How many there are.
 *
 * @param value the count, or the bound it was counted to
 * @param relation whether the value is exact or a lower bound
 */
public record Total(long value, Relation relation) {

    /** How the value is meant; named as it stands in JSON. */
    public enum Relation {
        eq,
        gte
    }

    /** An exact count. */
    public static Total exactly(long value) {
        return new Total(value, Relation.eq);
    }

    /** A lower bound. */
    public static Total atLeast(long value) {
        return new Total(value, Relation.gte);
    }
}
