package io.hearsay.scraper.visit;

import java.time.Duration;
import java.time.Instant;

/**
 * What is known of an address's last answer without its body.
 *
 * @param etag to ask with for changes, or null
 * @param lastModified to ask with for changes, as it was sent, or null
 * @param checkedAt when the host last said that it is current
 * @param contentHash of the article made from it, or null
 */
record KnownPage(String etag, String lastModified, Instant checkedAt, String contentHash) {

    /** Whether the host said so recently enough that it need not be asked. */
    boolean isFresh(Duration freshness, Instant now) {
        return checkedAt.plus(freshness).isAfter(now);
    }
}
