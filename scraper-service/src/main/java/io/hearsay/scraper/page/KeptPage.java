package io.hearsay.scraper.page;

import io.hearsay.scraper.fetch.FetchResult.Answer;
import java.time.Duration;
import java.time.Instant;

/**
 * An answer that was kept.
 *
 * @param answer as it was received
 * @param etag to ask with for changes, or null
 * @param lastModified to ask with for changes, as it was sent, or null
 * @param checkedAt when the host last said that it is current
 * @param hasBody whether the answer's body was kept
 */
public record KeptPage(Answer answer, String etag, String lastModified, Instant checkedAt, boolean hasBody) {

    /** Whether the host said so recently enough that it need not be asked. */
    public boolean isFresh(Duration freshness, Instant now) {
        return checkedAt.plus(freshness).isAfter(now);
    }
}
