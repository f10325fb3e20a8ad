package io.hearsay.scraper.crawl;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.persistence.Tuple;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An address of a crawl and what became of it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "CrawlUrl", description = "An address of a crawl and what became of it.")
public record CrawlUrlView(
        @Schema(required = true, examples = "https://news.example/a") String url,
        @Schema(required = true, examples = "news.example") String host,
        @Schema(
                        description = "queued and leased are open; every other state is final",
                        required = true,
                        examples = "failed")
                String state,
        @Schema(
                        description = "Why it is in its state; absent where the state says it all",
                        nullable = true,
                        examples = "the host answers 503, after 4 attempts")
                String reason,
        @Schema(description = "The address it leads to or duplicates", nullable = true) String target,
        @Schema(description = "How it came to be known", required = true, examples = "link") String kind,
        @Schema(description = "Link steps from a seed", required = true, examples = "1") int depth,
        @Schema(description = "Attempts so far", required = true, examples = "4") int attempt,
        @Schema(description = "When it was taken up", required = true, examples = "2026-11-22T12:00:00Z")
                Instant admittedAt,
        @Schema(description = "When its state last changed", required = true, examples = "2026-11-22T12:01:10Z")
                Instant changedAt,
        @Schema(
                        description = "When it may be fetched at the earliest; only of one that waits",
                        nullable = true,
                        examples = "2026-11-22T12:02:30Z")
                Instant dueAt,
        @Schema(description = "When a crawl that keeps watching looks at it again", nullable = true) Instant againAt,
        @Schema(
                        description = "The article its page gave; of GET /articles/{id}",
                        nullable = true,
                        examples = "5f1d7a84db00a9ab3e3cc5c1")
                String articleId) {

    static CrawlUrlView of(Tuple row) {
        String state = row.get("state", String.class);
        return new CrawlUrlView(
                row.get("url", String.class),
                row.get("host", String.class),
                state,
                row.get("reason", String.class),
                row.get("target", String.class),
                row.get("kind", String.class),
                row.get("depth", Integer.class),
                row.get("attempt", Integer.class),
                row.get("admitted_at", Instant.class),
                row.get("changed_at", Instant.class),
                state.equals("queued") ? row.get("due_at", Instant.class) : null,
                row.get("again_at", Instant.class),
                row.get("article_id", String.class));
    }
}
