package io.hearsay.syndication;

/** How one article copies another. */
public enum ReprintKind {
    /** All of it. */
    REPRINT,
    /** A part of it, nothing added. */
    EXCERPT,
    /** All of it, reworded or corrected in places. */
    REVISION,
    /** A part of it inside a longer text of its own. */
    PART_REUSED,
    /** Its sentences reworded and shuffled by machine. */
    SPUN
}
