package io.hearsay.scraper.frontier;

import io.hearsay.scraper.address.PageAddress;

/**
 * The right to fetch one address, and its host for that time.
 *
 * @param id the address's row in the frontier
 * @param attempt 1 for the first
 * @param deadline {@link System#nanoTime} after which the lease may be somebody else's
 * @param token rises with every lease; fences off writes of a scraper that was paused past its lease
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
        long token,
        long deadline) {

    /** Whether the time is over. */
    public boolean isOver() {
        return System.nanoTime() - deadline >= 0;
    }

    /** The host that is leased with the address. */
    public String host() {
        return address.host();
    }
}
