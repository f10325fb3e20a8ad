package io.hearsay.syndication;

import java.util.List;

/**
 * An article that copies another.
 *
 * @param article id of the article compared with
 * @param kind how it copies
 * @param share share of this article's words, outside furniture, that stand in the other, from 0 to 1
 * @param narrativeShare the same of its narrative alone, quotations left out
 * @param sameText whether both are one text in the main, not a text and one that reuses a part of it
 * @param runs the copied stretches, in this article's order
 */
public record Reprint(
        String article, ReprintKind kind, double share, double narrativeShare, boolean sameText, List<Run> runs) {

    public Reprint {
        runs = List.copyOf(runs);
    }
}
