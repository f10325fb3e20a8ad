package io.hearsay.query.webhook;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.OffsetDateTime;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A webhook and how it fares.
 *
 * @param owner a key's id, {@code issuer} and a subject, or nothing when it was made without a key
 * @param secret only in the answer to its creation
 * @param state {@code active} or {@code disabled}
 * @param claims how many have been taken
 * @param failures tries in a row that failed
 */
@Schema(name = "Webhook", description = "Where new claims of a search are posted, and how that fares.")
@JsonInclude(JsonInclude.Include.ALWAYS)
public record WebhookAnswer(
        @Schema(examples = "3f0c6a1d2e4b5f7089a1b2c3") String id,
        @Schema(
                        description = "The id of the key that made it; empty when it was made without one",
                        examples = "9f2c41d07a6be853")
                String owner,
        @Schema(examples = "https://receiver.example/hearsay") String url,
        WebhookFilter filter,
        @JsonInclude(JsonInclude.Include.NON_NULL)
                @Schema(nullable = true, description = "Shown once, in the answer to the creation")
                String secret,
        OffsetDateTime createdAt,
        @Schema(
                        enumeration = {"active", "disabled"},
                        examples = "active")
                String state,
        @Schema(nullable = true, description = "Why it is disabled") String disabledReason,
        @Schema(description = "Claims taken so far", examples = "120") long claims,
        @Schema(description = "Tries in a row that failed", examples = "0") int failures,
        @Schema(nullable = true) OffsetDateTime failingSince,
        @Schema(nullable = true) OffsetDateTime lastAttemptAt,
        @Schema(nullable = true) OffsetDateTime lastSuccessAt,
        @Schema(nullable = true, description = "What the receiver last answered", examples = "204") Integer lastStatus,
        @Schema(nullable = true, description = "Why the last try failed") String lastError) {

    static WebhookAnswer of(Webhook webhook, String secret) {
        return new WebhookAnswer(
                webhook.id(),
                webhook.owner(),
                webhook.url(),
                webhook.filter(),
                secret,
                webhook.createdAt(),
                webhook.state(),
                webhook.disabledReason(),
                webhook.claims(),
                webhook.failures(),
                webhook.failingSince(),
                webhook.lastAttemptAt(),
                webhook.lastSuccessAt(),
                webhook.lastStatus(),
                webhook.lastError());
    }
}
