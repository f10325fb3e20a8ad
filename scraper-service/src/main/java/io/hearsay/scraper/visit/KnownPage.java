package io.hearsay.scraper.visit;

import java.time.Duration;
import java.time.Instant;

/**
 * What is known of an address's last answer without its body.
 *
 * @param whole whether all of the answer is kept; without it, it is asked for as if it was not known
 * @param etag to ask with for changes, or null
 * @param lastModified to ask with for changes, as it was sent, or null
 * @param checkedAt when the host last said that it is current
 * @param contentHash of the article made from it, or null
 */
record KnownPage(boolean whole, String etag, String lastModified, Instant checkedAt, String contentHash) {

    /** Whether all is kept, and the host said recently enough that it is current: it need not be asked. */
    boolean isFresh(Duration freshness, Instant now) {
        return whole && checkedAt.plus(freshness).isAfter(now);
    }
}
