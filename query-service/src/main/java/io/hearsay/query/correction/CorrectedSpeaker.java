package io.hearsay.query.correction;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Who spoke according to an operator.
 *
 * @param name name or description; null for an unresolved speaker
 * @param status named, anonymous or unresolved
 * @param role office, or null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "Who spoke according to an operator.")
public record CorrectedSpeaker(
        @Schema(
                        description = "Name or description; none for an unresolved speaker",
                        nullable = true,
                        examples = "Josh Earnest")
                String name,
        @Schema(
                        enumeration = {"named", "anonymous", "unresolved"},
                        examples = "named")
                String status,
        @Schema(description = "Office", nullable = true, examples = "White House spokesman") String role) {}
