package io.hearsay.scraper.frontier;

import io.hearsay.scraper.address.PageAddress;

/**
 * An address that a crawl may take up.
 *
 * @param depth link steps from a seed
 * @param hops redirects that led here in a row
 * @param listed what a sitemap or feed says about it, or null
 */
public record Candidate(PageAddress address, AddressKind kind, int depth, int hops, ListedDate listed) {

    int priority() {
        return kind.priority();
    }
}
