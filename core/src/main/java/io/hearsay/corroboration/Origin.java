package io.hearsay.corroboration;

import java.util.List;

/**
 * One independent root of what is reported: reports that hang together, and why.
 *
 * @param reports ids of the claims, earliest first
 * @param articles ids of their articles, without repetition
 * @param joins what ties reports of different articles together; empty when all stand in one article
 */
public record Origin(List<String> reports, List<String> articles, List<Join> joins) {

    public Origin {
        reports = List.copyOf(reports);
        articles = List.copyOf(articles);
        joins = List.copyOf(joins);
    }

    /**
     * Why two reports are of one origin.
     *
     * @param a id of one claim
     * @param b id of the other
     * @param rule the rule that ties them
     * @param reason the evidence in words: the share copied, the agency, the sentence
     */
    public record Join(String a, String b, Rule rule, String reason) {}

    /** What makes two reports one origin. */
    public enum Rule {
        /** Their articles are reprints of one another. */
        REPRINT,
        /** They name the same agency or outlet in the chain. */
        CHAIN,
        /** The sentence that carries them is copied, its narration included. */
        CARRIER
    }
}
