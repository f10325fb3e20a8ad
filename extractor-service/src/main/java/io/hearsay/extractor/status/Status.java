package io.hearsay.extractor.status;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the extractors on this database are doing. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        description =
                "What the extractors on this database are doing. idle: the feed was read to its end after the last"
                        + " activity, it holds nothing new now as far as the scraper answers, and nothing is pending.")
public record Status(
        @Schema(
                        enumeration = {"working", "idle"},
                        examples = "idle")
                String state,
        @Schema(description = "Articles taken from the feed and not yet extracted", examples = "0") long pending,
        @Schema(description = "Articles given up on, each with its reason", examples = "0") long failed,
        @Schema(description = "Articles whose claims are stored", examples = "5") long extracted,
        @Schema(
                        description = "What the scraper's feed holds: all read, more to read, or no answer",
                        enumeration = {"read", "more", "unreachable"},
                        examples = "read")
                String feed,
        @Schema(description = "Version of the extraction rules", examples = "1") String version,
        @Schema(
                        description = "When the feed was last read to its end",
                        nullable = true,
                        examples = "2026-11-22T12:00:00Z")
                Instant endReachedAt) {}
