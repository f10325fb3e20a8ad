package io.hearsay.scraper.frontier;

import io.hearsay.scraper.address.PageAddress;

/**
 * An address that a crawl may take up.
 *
 * @param depth link steps from a seed
 * @param hops redirects that led here in a row
 * @param listed what a sitemap or feed says about it, or null
 * @param freshness from 0 to 9: of one kind, what is new is fetched first
 */
public record Candidate(PageAddress address, AddressKind kind, int depth, int hops, ListedDate listed, int freshness) {

    /** One of which nothing says how new it is. */
    public Candidate(PageAddress address, AddressKind kind, int depth, int hops, ListedDate listed) {
        this(address, kind, depth, hops, listed, 0);
    }

    int priority() {
        return kind.priority() + freshness;
    }
}
