package io.hearsay.scraper.page;

import io.hearsay.scraper.fetch.FetchResult.Answer;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/**
 * An answer that was kept.
 *
 * @param status HTTP status
 * @param headers as they were received
 * @param body as it is kept: compressed; null where the answer had none, or it is kept no longer
 * @param fetchedAt when it was complete
 * @param etag to ask with for changes, or null
 * @param lastModified to ask with for changes, as it was sent, or null
 * @param checkedAt when the host last said that it is current
 */
@SuppressWarnings("ArrayRecordComponent") // never compared; bodies are too long to copy
public record KeptPage(
        int status,
        Map<String, String> headers,
        byte[] body,
        Instant fetchedAt,
        String etag,
        String lastModified,
        Instant checkedAt) {

    /** Whether the host said so recently enough that it need not be asked. */
    public boolean isFresh(Duration freshness, Instant now) {
        return checkedAt.plus(freshness).isAfter(now);
    }

    /** Whether the answer's body is kept. */
    public boolean hasBody() {
        return body != null;
    }

    /** The answer as it was received; its body is decompressed by this. */
    public Answer answer() {
        return new Answer(status, headers, body == null ? new byte[0] : Gzip.decompress(body), fetchedAt);
    }
}
