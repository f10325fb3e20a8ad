package io.hearsay.scraper.host;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A host as the API gives it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Host", description = "A host and how it is treated.")
public record HostView(
        @Schema(
                        description = "With its port where it is not the default one",
                        required = true,
                        examples = "news.example")
                String name,
        @Schema(description = "Requests made, over all scrapers", required = true, examples = "25") long requests,
        @Schema(description = "Failed requests since the last good one", required = true, examples = "0") int failures,
        @Schema(description = "Pause after the last request, in milliseconds", required = true, examples = "1000")
                long delayMillis,
        @Schema(examples = "2026-11-22T12:00:00Z") Instant lastRequestAt,
        @Schema(description = "No request is made before", required = true, examples = "2026-11-22T12:00:01Z")
                Instant nextRequestAt,
        @Schema(description = "Why it waits longer than usual", examples = "the host answers 503 and asks to wait")
                String waitingFor,
        @Schema(description = "Whether a scraper is at it now", required = true, examples = "false") boolean leased) {

    static HostView of(Host host) {
        return new HostView(
                host.name,
                host.requests,
                host.failures,
                host.delayMillis,
                host.lastRequestAt,
                host.nextRequestAt,
                host.waitingFor,
                host.leaseOwner != null);
    }
}
