package io.hearsay.scraper.frontier;

import io.hearsay.scraper.address.PageAddress;
import java.time.Duration;

/**
 * How a visit left an address.
 *
 * @param state final, or {@link UrlState#QUEUED} to come again
 * @param reason in one sentence, or null where the state says it all
 * @param target the address it leads to or duplicates, or null
 * @param pause from now until it is due again, where it is queued
 * @param spent whether the attempt counts
 * @param revisit after which the page is looked at again, or null for never
 */
public record Ending(
        Lease lease,
        UrlState state,
        String reason,
        PageAddress target,
        Duration pause,
        boolean spent,
        Duration revisit) {

    int attempts() {
        return spent ? lease.attempt() : lease.attempt() - 1;
    }
}
