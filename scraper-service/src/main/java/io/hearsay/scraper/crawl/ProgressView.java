package io.hearsay.scraper.crawl;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far a crawl is. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "CrawlProgress", description = "How far a crawl is, and what holds it up.")
public record ProgressView(
        @Schema(description = "Pages fetched", required = true, examples = "512") long fetched,
        @Schema(description = "Pages known from before that are still current", required = true, examples = "40")
                long unchanged,
        @Schema(description = "Addresses that wait", required = true, examples = "310") long queued,
        @Schema(description = "Addresses being fetched", required = true, examples = "16") long inFlight,
        @Schema(description = "Addresses with a final state, whichever", required = true, examples = "574") long ended,
        @Schema(description = "What ended without a page by state and cause, the most frequent first", required = true)
                List<FailureView> failures,
        @Schema(
                        description = "Addresses ended a second, over the last ten seconds; 0 when the crawl has ended",
                        required = true,
                        examples = "12.4")
                double rate,
        @Schema(description = "Addresses ended a second since the crawl began", required = true, examples = "10.1")
                double averageRate,
        @Schema(description = "Bytes fetched for the crawl, after decompression", required = true, examples = "1048576")
                long bytes,
        @Schema(description = "The address that has waited longest; absent when none waits", nullable = true)
                OldestWaiting oldestWaiting,
        @Schema(
                        description =
                                "Seconds to the end at the present rate, and no less than the slowest host's pauses"
                                        + " add up to; absent while unknown",
                        nullable = true,
                        examples = "75")
                Long etaSeconds) {

    public ProgressView {
        failures = List.copyOf(failures);
    }

    /** The address that has waited longest, and why. */
    @Schema(name = "OldestWaiting", description = "The address that has waited longest, and why.")
    public record OldestWaiting(
            @Schema(required = true, examples = "https://news.example/a") String url,
            @Schema(required = true, examples = "news.example") String host,
            @Schema(description = "When it was taken up", required = true, examples = "2026-11-22T12:00:00Z")
                    Instant since,
            @Schema(description = "How long ago that is, in seconds", required = true, examples = "64") long seconds,
            @Schema(required = true, examples = "the pause that the host is owed") String reason) {}
}
