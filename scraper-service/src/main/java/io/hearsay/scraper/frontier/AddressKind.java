package io.hearsay.scraper.frontier;

import java.util.Locale;

/** How an address came to be known, the most urgent first. */
public enum AddressKind {
    /** Named in the request for the crawl. */
    SEED(40),
    /** A sitemap or feed: it leads to news. */
    LIST(30),
    /** An entry of a sitemap or feed. */
    LISTED(20),
    /** What a redirect, a meta refresh or a canonical link leads to. */
    TARGET(20),
    /** A link on a page. */
    LINK(10);

    private final int priority;

    AddressKind(int priority) {
        this.priority = priority;
    }

    int priority() {
        return priority;
    }

    String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    static AddressKind of(String wireName) {
        return valueOf(wireName.toUpperCase(Locale.ROOT));
    }
}
