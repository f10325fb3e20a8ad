package io.hearsay.scraper.crawl;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Addresses that ended without a page, for one cause. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Failure", description = "Addresses that ended without a page, for one cause.")
public record FailureView(
        @Schema(required = true, examples = "failed") String state,
        @Schema(description = "Absent where the state says it all", nullable = true, examples = "the host answers 503")
                String cause,
        @Schema(required = true, examples = "3") long urls) {}
