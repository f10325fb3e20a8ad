package io.hearsay.claim;

/** What is done by saying it (Searle 1976, as far as news cues tell it). */
public enum SpeechAct {
    ASSERT,
    DENY,
    ACCUSE,
    WARN,
    URGE,
    PROMISE,
    ASK,
    DECLINE,
    /** Wants, believes, plans: reported, not said; left out of statements. */
    ATTITUDE
}
