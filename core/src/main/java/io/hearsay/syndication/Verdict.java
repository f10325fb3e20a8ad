package io.hearsay.syndication;

/** Decides from what two documents have in common whether one copies the other, and how. */
final class Verdict {

    /** Share of the shorter narrative that must stand in the other; see docs/evaluation.md for its measurement. */
    static final double LEAST_SHARE = 0.3;

    /** Share of the shorter text that members of one family have in common. */
    private static final double LEAST_FAMILY_SHARE = 0.45;

    private static final int LEAST_NARRATIVE_WORDS = 20;
    private static final double WHOLE = 0.9;
    private static final double MOST = 0.6;
    private static final double SPUN_ORDER = 0.75;
    private static final double SPUN_LENGTH = 9;

    private Verdict() {}

    /** Whether the overlap is one text's, not merely one speaker's. */
    static boolean copies(Overlap overlap) {
        int copied =
                Math.max(overlap.first().copiedNarrative(), overlap.second().copiedNarrative());
        return copied >= LEAST_NARRATIVE_WORDS && strength(overlap) >= LEAST_SHARE;
    }

    /**
     * Whether the documents are one text in the main: one that merely reuses a part of another is a family of its own.
     */
    static boolean sameText(Overlap overlap) {
        double share = Math.max(overlap.first().share(), overlap.second().share());
        return copies(overlap) && share >= LEAST_FAMILY_SHARE;
    }

    /** The larger of both narrative shares, from 0 to 1. */
    static double strength(Overlap overlap) {
        return Math.max(overlap.first().narrativeShare(), overlap.second().narrativeShare());
    }

    static ReprintKind kind(Overlap overlap) {
        double copy = overlap.first().share();
        double other = overlap.second().share();
        if (copy >= WHOLE && other >= WHOLE) {
            return ReprintKind.REPRINT;
        }
        if (copy >= WHOLE || other >= WHOLE) {
            return ReprintKind.EXCERPT;
        }
        if (overlap.inOrder() < SPUN_ORDER && overlap.meanLength() < SPUN_LENGTH) {
            return ReprintKind.SPUN;
        }
        return Math.min(copy, other) >= MOST ? ReprintKind.REVISION : ReprintKind.PART_REUSED;
    }
}
