package io.hearsay.query.access.key;

import java.time.OffsetDateTime;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A key that is wanted.
 *
 * @param name who or what it is for
 * @param role what it allows
 * @param rate requests a minute of its own
 * @param scopes what it is narrowed to; all that its role allows unless given
 * @param expiresAt when it ends by itself; never unless given
 */
@Schema(name = "NewKey", description = "A key that is wanted.")
public record NewKey(
        @Schema(examples = "news desk") String name,
        @Schema(
                        enumeration = {"reader", "contributor", "operator"},
                        examples = "contributor")
                String role,
        @Schema(nullable = true, minimum = "1", maximum = "1000000", examples = "600") Integer rate,
        @Schema(
                        nullable = true,
                        description =
                                "Any of read, export, stream, submit, webhooks, full-text, correct, take-down, retry, keys, audit"
                                        + " that the role allows; null is all of them.",
                        examples = "[\"read\", \"export\"]")
                List<String> scopes,
        @Schema(nullable = true, examples = "2099-12-31T00:00:00Z") OffsetDateTime expiresAt) {}
