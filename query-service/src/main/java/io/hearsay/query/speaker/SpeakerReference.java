package io.hearsay.query.speaker;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Whose word it is.
 *
 * @param id null when unresolved
 * @param name null when unresolved, present all the same
 * @param status what is known: named, anonymous (kept as described) or unresolved
 * @param role office as printed, or null
 * @param represents the body spoken for, or null
 */
@Schema(name = "Speaker", description = "Whose word it is: named, anonymous (kept as described) or unresolved.")
public record SpeakerReference(
        @Schema(nullable = true, examples = "0f3c6a1d2e4b5f7089a1b2c3") String id,
        @JsonInclude(JsonInclude.Include.ALWAYS) @Schema(nullable = true, examples = "Josh Earnest") String name,
        @Schema(
                        enumeration = {"named", "anonymous", "unresolved"},
                        examples = "named")
                String status,
        @Schema(nullable = true, examples = "White House spokesman") String role,
        @Schema(nullable = true, examples = "United States") String represents) {}
