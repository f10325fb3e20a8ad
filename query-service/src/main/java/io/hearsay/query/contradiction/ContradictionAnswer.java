package io.hearsay.query.contradiction;

import io.hearsay.query.article.ArticleReference;
import io.hearsay.query.search.Passage;
import io.hearsay.query.statement.StatementAnswer;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Two statements that cannot both be true.
 *
 * @param relation {@code contradicts}, or {@code position-change} for one speaker at a later date
 * @param evidence the passage of each
 * @param reason what decided, in words
 */
@Schema(name = "Contradiction", description = "Two statements that cannot both be true, with both passages and why.")
public record ContradictionAnswer(
        @Schema(examples = "1a2b3c4d5e6f708192a3b4c5") String id,
        @Schema(
                        enumeration = {"contradicts", "position-change"},
                        examples = "contradicts")
                String relation,
        StatementAnswer a,
        StatementAnswer b,
        Evidence evidence,
        @Schema(nullable = true, examples = "0.8") Double score,
        @Schema(nullable = true, examples = "denied intention against an asserted act") String reason) {

    /** The passage of each statement. */
    @Schema(name = "Evidence", description = "The passage of each statement.")
    public record Evidence(@Schema(nullable = true) Side a, @Schema(nullable = true) Side b) {}

    /** Where one statement stands. */
    @Schema(name = "EvidenceSide", description = "Where one statement stands.")
    public record Side(ArticleReference article, Passage span) {}
}
