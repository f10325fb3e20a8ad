package io.hearsay.query.access.key;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A new key with its text, which nobody can be told again.
 *
 * @param key the text to send
 * @param described everything else
 */
@Schema(name = "CreatedKey", description = "A new key with its text, which nobody can be told again.")
public record CreatedKey(
        @Schema(examples = "hsy_4b1d0c9a7e3d2846a0b1c2d39f2c41d07a6be8535b1f0c9a7e3d2846a0b1c2d3") String key,
        @Schema(description = "Everything else about it") ApiKey described) {}
