package io.hearsay.scraper.crawl;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A crawl as the API gives it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Crawl", description = "A crawl and how far it is.")
public record CrawlView(
        @Schema(required = true, examples = "0b0f1c3e-6a0e-4a5e-9b0e-2f4f6a1c9d11") String id,
        @Schema(required = true) CrawlState state,
        @Schema(required = true, examples = "[\"https://news.example/sitemap.xml\"]") List<String> seeds,
        @Schema(required = true, examples = "[\"news.example\"]") List<String> scope,
        @Schema(required = true, examples = "1000") int maxPages,
        @Schema(required = true, examples = "1") int maxDepth,
        @Schema(description = "Addresses taken up per host at most", nullable = true, examples = "200")
                Integer hostBudget,
        @Schema(description = "Whether it keeps watching until it is cancelled", required = true, examples = "false")
                boolean recrawl,
        @Schema(description = "Addresses by state", required = true, examples = "{\"fetched\": 5, \"queued\": 2}")
                Map<String, Long> urls,
        @Schema(description = "Addresses that wait or are being fetched", required = true, examples = "2") long pending,
        @Schema(
                        description = "Addresses that were found and not taken up, by reason, counted as often as they"
                                + " were found; absent in lists",
                        nullable = true,
                        examples = "{\"out of scope\": 120, \"over the number of pages\": 8}")
                Map<String, Long> leftOut,
        @Schema(required = true, examples = "2026-11-22T12:00:00Z") Instant createdAt,
        @Schema(nullable = true, examples = "2026-11-22T12:05:00Z") Instant finishedAt,
        @Schema(description = "Absent in lists", nullable = true) ProgressView progress) {

    /** A crawl in a list. */
    static CrawlView of(Crawl crawl, Tally tally) {
        return of(crawl, tally, null, null);
    }

    static CrawlView of(Crawl crawl, Tally tally, Map<String, Long> leftOut, ProgressView progress) {
        return new CrawlView(
                crawl.id,
                CrawlState.valueOf(crawl.state),
                crawl.seeds,
                crawl.scope,
                crawl.maxPages,
                crawl.maxDepth,
                crawl.hostBudget,
                crawl.recrawl,
                tally.byState(),
                tally.open(),
                leftOut,
                crawl.createdAt,
                crawl.finishedAt,
                progress);
    }
}
