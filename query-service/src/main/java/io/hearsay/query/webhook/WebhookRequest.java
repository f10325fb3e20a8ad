package io.hearsay.query.webhook;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Somebody who wants to be told of new claims.
 *
 * @param url where messages are posted
 * @param filter which claims; all when absent
 * @param secret signs the messages; made up when absent
 * @param from {@code now} (default) or {@code first}
 */
@Schema(name = "WebhookRequest", description = "Where new claims of a search are to be posted.")
public record WebhookRequest(
        @Schema(examples = "https://receiver.example/hearsay") String url,
        @Schema(nullable = true) WebhookFilter filter,
        @Schema(
                        nullable = true,
                        description = "whsec_ and 24 to 64 bytes in Base64; one is made up when it is left out",
                        examples = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw")
                String secret,
        @Schema(
                        nullable = true,
                        description = "Whether to begin with what is added from now on or with the first known claim",
                        enumeration = {"now", "first"},
                        examples = "now")
                String from) {}
