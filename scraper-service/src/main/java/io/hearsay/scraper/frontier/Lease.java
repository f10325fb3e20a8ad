package io.hearsay.scraper.frontier;

import io.hearsay.scraper.address.PageAddress;

/**
 * The right to fetch one address, and its host for that time.
 *
 * @param id the address's row in the frontier
 * @param attempt 1 for the first
 * @param revisitMillis how long the crawl waited before this visit to a page it knows; null on the first
 * @param token rises with every lease; fences off writes of a scraper that was paused past its lease
 * @param term until when it holds
 */
public record Lease(
        long id,
        String crawlId,
        PageAddress address,
        AddressKind kind,
        int depth,
        int hops,
        ListedDate listed,
        int attempt,
        Long revisitMillis,
        long token,
        LeaseTerm term) {

    /** Whether the time is over. */
    public boolean isOver() {
        return term.isOver();
    }

    /** The host that is leased with the address. */
    public String host() {
        return address.host();
    }
}
