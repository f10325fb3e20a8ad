package io.hearsay.article;

import java.util.function.UnaryOperator;

/**
 * A value with its evidence.
 *
 * @param value null where nothing was found
 * @param evidence null where there is no value
 */
record Found<T>(T value, Evidence evidence) {

    static <T> Found<T> of(T value, String evidence, double confidence) {
        return value == null ? nothing() : new Found<>(value, new Evidence(evidence, confidence));
    }

    static <T> Found<T> nothing() {
        return new Found<>(null, null);
    }

    /** This, or the other where nothing was found here. */
    Found<T> or(Found<T> other) {
        return value == null ? other : this;
    }

    /** The same evidence for what becomes of the value. */
    Found<T> map(UnaryOperator<T> change) {
        T changed = value == null ? null : change.apply(value);
        return changed == null ? nothing() : new Found<>(changed, evidence);
    }
}
