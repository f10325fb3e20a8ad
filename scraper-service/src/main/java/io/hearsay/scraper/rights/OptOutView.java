package io.hearsay.scraper.rights;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.persistence.Tuple;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An opt-out as the API shows it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        name = "OptOut",
        description = "Something a site does not want done with a page. While it holds, no article is made of a page"
                + " with tdm-reservation, noindex or a past unavailable-after, and an earlier one is withdrawn; with"
                + " nofollow no links are taken up; with any but nofollow the page's body is not kept.")
public record OptOutView(
        @Schema(required = true, examples = "news.example") String host,
        @Schema(required = true, examples = "https://news.example/2026/storm") String url,
        @Schema(
                        required = true,
                        enumeration = {"tdm-reservation", "noindex", "unavailable-after", "nofollow", "noarchive"})
                String kind,
        @Schema(
                        description = "Where it was said: the origin's tdmrep.json, a header of the answer, or a meta"
                                + " element of the page",
                        required = true,
                        enumeration = {"file", "header", "meta"})
                String place,
        @Schema(
                        description = "Where the terms of a reservation are to be found",
                        nullable = true,
                        examples = "https://news.example/policies/tdm.json")
                String policy,
        @Schema(required = true, examples = "2026-11-22T12:00:00Z") Instant firstSeenAt,
        @Schema(description = "When the page was last read with it", required = true, examples = "2026-11-22T12:00:00Z")
                Instant seenAt,
        @Schema(
                        description = "When the page was first read without it",
                        nullable = true,
                        examples = "2026-11-23T12:00:00Z")
                Instant liftedAt) {

    static OptOutView of(Tuple row) {
        return new OptOutView(
                row.get("host", String.class),
                row.get("url", String.class),
                row.get("kind", String.class),
                row.get("place", String.class),
                row.get("policy", String.class),
                row.get("first_seen_at", Instant.class),
                row.get("seen_at", Instant.class),
                row.get("lifted_at", Instant.class));
    }
}
