package io.hearsay.scraper.takedown;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A take-down: what is gone, since when and why. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        description =
                "What is gone, since when and why. What it covers is neither fetched nor kept until it is lifted.")
public record TakeDown(
        @Schema(required = true, examples = "12") String id,
        @Schema(required = true) TakeDownKind kind,
        @Schema(
                        description =
                                "The article's id, the address, the outlet's name, the host, or the start of its addresses",
                        required = true,
                        examples = "The Harbour Courier")
                String subject,
        @Schema(description = "As the caller gave it", nullable = true, examples = "the publisher asked for it")
                String reason,
        @Schema(required = true, examples = "2026-11-22T12:00:00Z") Instant requestedAt,
        @Schema(description = "working while articles are still being taken down", required = true) State state,
        @Schema(description = "Articles taken down so far", required = true, examples = "25") int articles,
        @Schema(nullable = true, examples = "2026-11-23T12:00:00Z") Instant liftedAt) {

    /** Named as it stands in JSON. */
    public enum State {
        working,
        done,
        lifted
    }
}
