package io.hearsay.entity;

/** What is known of who speaks. */
public enum SpeakerStatus {
    /** A person or a body acting as one. */
    NAMED,
    /** Unnamed, kept as described: "US officials", "one source close to the issue". */
    ANONYMOUS,
    /** The page does not say: a bare quotation, a pronoun without antecedent. Never guessed. */
    UNRESOLVED
}
