package io.hearsay.query.access.key;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A key that is wanted.
 *
 * @param name who or what it is for
 * @param role what it allows
 * @param rate requests a minute of its own
 */
@Schema(name = "NewKey", description = "A key that is wanted.")
public record NewKey(
        @Schema(examples = "news desk") String name,
        @Schema(
                        enumeration = {"reader", "contributor", "operator"},
                        examples = "contributor")
                String role,
        @Schema(nullable = true, minimum = "1", maximum = "1000000", examples = "600") Integer rate) {}
