package io.hearsay.query.access.key;

import java.time.OffsetDateTime;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How a key is to be rotated.
 *
 * @param graceSeconds for how long the old text works on; not at all unless given
 * @param expiresAt when the successor ends; when the old one would have, unless given
 */
@Schema(name = "Rotation", description = "How a key is to be rotated.")
public record Rotation(
        @Schema(
                        nullable = true,
                        minimum = "0",
                        maximum = "604800",
                        description = "For how long the old text works on; 0 unless given, 7 days at most.",
                        examples = "3600")
                Integer graceSeconds,
        @Schema(
                        nullable = true,
                        description = "When the successor ends; unless given, when the old key would have.",
                        examples = "2099-12-31T00:00:00Z")
                OffsetDateTime expiresAt) {}
