package io.hearsay.scraper.host;

/**
 * A host as it stands in the database.
 *
 * @param leaseToken of the lease on it, or null when it is free
 * @param failures failed requests since the last good one
 */
public record HostStanding(Long leaseToken, int failures) {

    /** Whether this is the lease on the host. */
    public boolean isHeldUnder(long token) {
        return leaseToken != null && leaseToken == token;
    }
}
