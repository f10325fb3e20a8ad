package io.hearsay.scraper.host;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.hearsay.web.Total;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A host as the API gives it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Host", description = "A host, how it is treated, and what it waits for.")
public record HostView(
        @Schema(
                        description = "With its port where it is not the default one",
                        required = true,
                        examples = "news.example")
                String name,
        @Schema(required = true, examples = "pausing") HostState state,
        @Schema(
                        description = "Why it is in its state; absent where the state says it all",
                        nullable = true,
                        examples = "the host answers 503 and asks to wait")
                String waitingFor,
        @Schema(description = "Until when it is; absent when that is not known", nullable = true) Instant until,
        @Schema(description = "Addresses that wait for it, counted up to 10000", required = true) Total queued,
        @Schema(description = "Requests made, over all scrapers", required = true, examples = "25") long requests,
        @Schema(description = "Failed requests since the last good one", required = true, examples = "0") int failures,
        @Schema(
                        description = "Pause that it is owed after a request, in milliseconds",
                        required = true,
                        examples = "1000")
                long delayMillis,
        @Schema(nullable = true, examples = "2026-11-22T12:00:00Z") Instant lastRequestAt,
        @Schema(description = "No request is made before", required = true, examples = "2026-11-22T12:00:01Z")
                Instant nextRequestAt,
        @Schema(description = "Whether a scraper is at it now", required = true, examples = "false") boolean leased,
        @Schema(description = "Its robots.txt; absent while it was never asked for", nullable = true)
                RobotsView robots) {

    /** What robots.txt of a host came to. */
    @Schema(name = "HostRobots", description = "What robots.txt of a host came to.")
    public record RobotsView(
            @Schema(
                            description = "rules: as it says; allow-all: there is none; unavailable: it cannot be read,"
                                    + " so nothing is fetched",
                            required = true,
                            examples = "rules")
                    String verdict,
            @Schema(required = true, examples = "robots.txt was read") String reason,
            @Schema(required = true, examples = "2026-11-22T12:00:00Z") Instant fetchedAt,
            @Schema(
                            description = "It is asked for again after this",
                            required = true,
                            examples = "2026-11-23T12:00:00Z")
                    Instant expiresAt) {}
}
