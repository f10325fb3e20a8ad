package io.hearsay.query.webhook;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.hearsay.query.claim.ClaimAnswer;
import java.time.Instant;
import java.util.List;

/**
 * What is posted.
 *
 * @param type {@code claims}, or {@code test}
 * @param timestamp when it was sent
 */
record Message(String type, Instant timestamp, Data data) {

    /**
     * What it brings.
     *
     * @param webhook id of the webhook
     * @param claims in the order in which they were added; absent in a test
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Data(String webhook, List<ClaimAnswer> claims) {}

    static Message claims(String webhook, List<ClaimAnswer> claims) {
        return new Message("claims", Instant.now(), new Data(webhook, claims));
    }

    static Message test(String webhook) {
        return new Message("test", Instant.now(), new Data(webhook, null));
    }
}
