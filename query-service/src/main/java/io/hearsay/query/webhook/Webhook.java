package io.hearsay.query.webhook;

import io.hearsay.query.search.Position;
import java.time.OffsetDateTime;

/**
 * One row of {@code access.webhook}.
 *
 * @param owner a key's id, {@code issuer} and a subject, or nothing when it was made without a key
 * @param sealedSecret as it is kept
 * @param position of the last claim taken
 * @param batchEnd the last claim of the batch under way; null when none is
 * @param messages the number of the last message
 * @param lastStatus what the receiver last answered; null when it did not
 */
record Webhook(
        String id,
        String owner,
        String url,
        WebhookFilter filter,
        String sealedSecret,
        OffsetDateTime createdAt,
        String state,
        String disabledReason,
        Position position,
        Position batchEnd,
        long messages,
        long claims,
        int failures,
        OffsetDateTime failingSince,
        OffsetDateTime lastAttemptAt,
        OffsetDateTime lastSuccessAt,
        Integer lastStatus,
        String lastError) {

    /** Stays the same however often the batch under way is tried: receivers know by it what they have already. */
    String messageId() {
        return "msg_%s_%d".formatted(id, messages);
    }
}
