package io.hearsay.query.quarantine;

import io.hearsay.query.article.ArticleReference;
import java.time.OffsetDateTime;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An article that was given up on.
 *
 * @param id of the article
 * @param article what is known of it; null when it is no more
 * @param reason what the last attempt failed for
 * @param retryable whether what it was to be read from is kept; else it waits for its next revision
 */
@Schema(name = "QuarantinedArticle", description = "An article that was given up on until it is tried again.")
public record QuarantinedArticle(
        @Schema(examples = "a00000000000000000000005") String id,
        @Schema(nullable = true) ArticleReference article,
        @Schema(description = "What the last attempt failed for", nullable = true, examples = "StackOverflowError")
                String reason,
        @Schema(examples = "3") int attempts,
        @Schema(nullable = true, examples = "2026-11-22T12:00:00Z") OffsetDateTime failedAt,
        @Schema(description = "Of the extractor that failed", nullable = true, examples = "5") String extractorVersion,
        @Schema(description = "Whether it can be tried again as it is; else it waits for its next revision")
                boolean retryable) {

    static QuarantinedArticle of(QuarantinedRow row, ArticleReference article) {
        return new QuarantinedArticle(
                row.articleId, article, row.reason, row.attempts, row.failedAt, row.extractorVersion, row.retryable);
    }
}
