package io.hearsay.query.reprint;

import java.util.List;

/**
 * What one article copies of another, to be marked in what is shown of both; its words are whole, and not for
 * answering.
 *
 * @param share share of the article's words that stand in the other, from 0 to 1
 */
public record Copy(String articleId, String otherId, String kind, double share, List<Run> runs) {}
