package io.hearsay.extractor.quarantine;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An article that was given up on.
 *
 * @param reason what the last attempt failed for
 * @param failedAt when that was
 * @param retryable whether what it was to be read from is kept; else it waits for its next revision
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "QuarantinedArticle", description = "An article that was given up on until it is tried again.")
public record QuarantinedArticle(
        @Schema(examples = "5b1f0c9a7e3d2846a0b1c2d3") String articleId,
        @Schema(examples = "1") int revision,
        @Schema(description = "What the last attempt failed for", examples = "StackOverflowError") String reason,
        @Schema(examples = "3") int attempts,
        @Schema(examples = "2026-11-22T12:00:00Z") Instant failedAt,
        @Schema(description = "Of the extractor that failed", examples = "5") String extractorVersion,
        @Schema(description = "Whether it can be tried again as it is; else it waits for its next revision")
                boolean retryable) {}
