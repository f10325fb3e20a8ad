package io.hearsay.query.submission;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What became of a submission.
 *
 * @param kind {@code crawl} for an address, {@code article} for a text
 * @param id of the crawl (at the scraper) or the article (here, once it is extracted)
 */
@Schema(name = "SubmissionReceipt", description = "What became of a submission.")
public record SubmissionAnswer(
        @Schema(
                        enumeration = {"crawl", "article"},
                        examples = "article")
                String kind,
        @Schema(
                        pattern = "^([0-9a-f]{24}|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})$",
                        examples = "5b1f0c9a7e3d2846a0b1c2d3")
                String id) {}
