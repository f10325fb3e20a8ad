package io.hearsay.query.reprint;

import io.hearsay.query.article.ArticleReference;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An article that shares text with the one asked for.
 *
 * @param article the other article
 * @param share share of the asked article's words that stand in the other, from 0 to 1
 * @param runs what is copied
 * @param textKind {@code full}, or {@code extract} where only what both articles show may be told
 * @param leaderId the article that leads the family: the earliest known
 */
@Schema(name = "Reprint", description = "An article that shares text with the one asked for.")
public record ReprintAnswer(
        ArticleReference article,
        @Schema(
                        enumeration = {"reprint", "excerpt", "revision", "part-reused", "spun"},
                        examples = "reprint")
                String kind,
        @Schema(examples = "0.97") double share,
        List<Run> runs,
        @Schema(
                        description = "Whether runs are whole, or only what of them stands in the paragraphs around"
                                + " claims in both articles",
                        enumeration = {"full", "extract"},
                        examples = "extract")
                String textKind,
        @Schema(nullable = true) String leaderId) {

    static ReprintAnswer whole(ReprintRow row, ArticleReference article) {
        return new ReprintAnswer(article, row.kind, row.share, row.runs(), "full", row.leaderId);
    }

    static ReprintAnswer extract(ReprintRow row, ArticleReference article, List<Run> shown) {
        return new ReprintAnswer(article, row.kind, row.share, shown, "extract", row.leaderId);
    }
}
