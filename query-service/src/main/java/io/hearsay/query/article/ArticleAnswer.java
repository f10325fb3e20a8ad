package io.hearsay.query.article;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An article with its text, or as much of it as this service may show.
 *
 * @param textKind {@code full} or {@code extract}
 * @param analysis whether it was read for claims: {@code claims} or {@code unsupported-language}; null until then
 * @param paragraphs what is shown, in reading order
 * @param claims where claims stand in it
 */
@Schema(name = "Article", description = "An article with its text, or as much of it as this service may show.")
public record ArticleAnswer(
        @Schema(examples = "5b1f0c9a7e3d2846a0b1c2d3") String id,
        @Schema(examples = "1") int revision,
        String contentHash,
        @Schema(nullable = true, examples = "https://news.example/syria") String url,
        @Schema(nullable = true) String title,
        @Schema(nullable = true) String outlet,
        @Schema(nullable = true, examples = "en") String language,
        @Schema(nullable = true) DatedAnswer published,
        @Schema(nullable = true) DatedAnswer modified,
        List<String> authors,
        @Schema(nullable = true) String section,
        @Schema(nullable = true) String dateline,
        @Schema(nullable = true) String creditLine,
        List<String> captions,
        @Schema(nullable = true) OffsetDateTime fetchedAt,
        @Schema(
                        enumeration = {"full", "extract"},
                        examples = "extract")
                String textKind,
        @Schema(
                        description = "Whether it was read for claims; null until it has been",
                        nullable = true,
                        enumeration = {"claims", "unsupported-language"},
                        examples = "claims")
                String analysis,
        List<ParagraphAnswer> paragraphs,
        List<Highlight> claims) {

    static ArticleAnswer of(
            ArticleRow row,
            ArticleText kind,
            String analysis,
            List<ParagraphAnswer> paragraphs,
            List<Highlight> claims) {
        return new ArticleAnswer(
                row.id,
                row.revision,
                row.contentHash,
                row.url,
                row.title,
                row.outlet,
                row.language,
                DatedAnswer.of(row.publishedDate, row.publishedEvidence, row.publishedConfidence),
                DatedAnswer.of(row.modifiedDate, row.modifiedEvidence, row.modifiedConfidence),
                row.authors == null ? List.of() : row.authors,
                row.section,
                row.dateline,
                row.creditLine,
                row.captions == null ? List.of() : row.captions,
                row.fetchedAt,
                kind.name().toLowerCase(Locale.ROOT),
                analysis,
                paragraphs,
                claims);
    }
}
