package io.hearsay.web;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How many there are.
 *
 * @param value the count, or the bound it was counted to
 * @param relation whether the value is exact or a lower bound
 */
@Schema(description = "How many there are, exactly (eq) or at least (gte).")
public record Total(@Schema(examples = "24") long value, Relation relation) {

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
