package io.hearsay.attribution;

/** How the content of an attribution is rendered. */
public enum QuotationType {
    /** In the source's own words, between quotation marks. */
    DIRECT,
    /** In the writer's words. */
    INDIRECT,
    /** In the writer's words with some of the source's. */
    MIXED
}
