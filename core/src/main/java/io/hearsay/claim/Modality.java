package io.hearsay.claim;

/** How the content's main predication is held. */
public enum Modality {
    CERTAIN,
    POSSIBLE,
    NECESSARY,
    CONDITIONAL
}
