package io.hearsay.extractor.intake;

/** What the scraper's feed holds for this extractor. */
public enum FeedState {
    /** Every entry has been taken over. */
    READ,
    /** There are entries to take over. */
    MORE,
    /** The scraper does not answer. */
    UNREACHABLE
}
