package io.hearsay.scraper.reextraction;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A run over kept pages and how far it is. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "A run over kept pages, how far it is and what came of it.")
public record ReExtraction(
        @Schema(required = true, examples = "0b0f1c3e-6a0e-4a5e-9b0e-2f4f6a1c9d11") String id,
        @Schema(required = true) ReExtractionRequest.Kind kind,
        @Schema(
                        description = "The outlet or the crawl; absent for other kinds",
                        nullable = true,
                        examples = "The Harbour Courier")
                String subject,
        @Schema(description = "The extraction that was asked for", required = true, examples = "1")
                String extractorVersion,
        @Schema(required = true) State state,
        @Schema(description = "Pages read so far", required = true, examples = "250") long pages,
        @Schema(description = "Pages that became articles now", required = true, examples = "0") long added,
        @Schema(description = "Articles that say something else now", required = true, examples = "12") long revised,
        @Schema(description = "Articles that say the same", required = true, examples = "230") long unchanged,
        @Schema(
                        description = "Pages that hold no article, or another one's text; what was made of them stays",
                        required = true,
                        examples = "8")
                long withoutArticle,
        @Schema(description = "Pages that could not be read", required = true, examples = "0") long failed,
        @Schema(required = true, examples = "2026-11-22T12:00:00Z") Instant requestedAt,
        @Schema(nullable = true, examples = "2026-11-22T12:05:00Z") Instant finishedAt) {

    /** Named as it stands in the database and in JSON. */
    public enum State {
        running,
        done,
        cancelled
    }
}
