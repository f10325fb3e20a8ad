package io.hearsay.query.article;

/** How much of an article's text is answered. */
public enum ArticleText {
    /** The paragraphs that carry a claim and their neighbours. */
    EXTRACT,
    /** All of it, where the operator has the right to show it. */
    FULL
}
