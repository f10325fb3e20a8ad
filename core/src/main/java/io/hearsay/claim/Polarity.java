package io.hearsay.claim;

/** Whether the content's main predication is affirmed or negated. */
public enum Polarity {
    AFFIRMED,
    NEGATED
}
