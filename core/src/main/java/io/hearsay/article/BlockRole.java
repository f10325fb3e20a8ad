package io.hearsay.article;

/** What a block of a page is to its article. */
public enum BlockRole {
    /** A paragraph of the article, its standfirst and subheadings included. */
    BODY,
    /** The headline, wherever it is printed. */
    HEADLINE,
    /** A caption or photo credit. */
    CAPTION,
    /** Who wrote the article, when or where. */
    BYLINE,
    /** Everything else: navigation, tickers, link lists, comments, consent banners. */
    FURNITURE
}
