package io.hearsay.scraper.article;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.hearsay.article.DatedEvidence;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An article as the API gives it. A tombstone has cursor, id, revision and {@code erased} only. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        name = "Article",
        description = "An article as it is now. An erased one is a tombstone: cursor, id, revision and erased, nothing"
                + " else. Values that the page does not give are absent, never guessed.")
public record ArticleView(
        @Schema(description = "Continues the feed after this entry", required = true, examples = "MTIzHzc")
                String cursor,
        @Schema(required = true, examples = "5f1d7a84db00a9ab3e3cc5c1") String id,
        @Schema(description = "Rises with every change", required = true, examples = "1") int revision,
        @Schema(description = "Names one text of one article", examples = "9b8f2a61c1a2e3a77f0b1c2d")
                String contentHash,
        @Schema(required = true, examples = "false") boolean erased,
        @Schema(examples = "https://news.example/2014/recon-flights.html") String url,
        @Schema(description = "Who published it", examples = "The Harbour Courier") String outlet,
        @Schema(examples = "Flights have begun") String title,
        @Schema(
                        description = "Paragraphs in reading order, joined by a blank line; spans point into it",
                        examples = "The flights have begun, officials say.")
                String text,
        @Schema(description = "BCP 47", examples = "en") String language,
        DatedEvidence published,
        DatedEvidence modified,
        @Schema(examples = "[\"Jane Doe\"]") List<String> authors,
        @Schema(examples = "World") String section,
        @Schema(examples = "DAMASCUS") String dateline,
        @Schema(examples = "AFP") String creditLine,
        @Schema(examples = "[\"Photo: Reuters\"]") List<String> captions,
        @Schema(examples = "2026-11-22T12:00:00Z") Instant fetchedAt,
        @Schema(description = "Every block of its page in the page's order; only with explain=true")
                List<ExplainedBlock> blocks) {

    static ArticleView of(ArticleRow row, String cursor) {
        return row.erased ? tombstone(row, cursor) : live(row, cursor);
    }

    private static ArticleView tombstone(ArticleRow row, String cursor) {
        return new ArticleView(
                cursor,
                row.id,
                row.revision,
                null,
                true,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    private static ArticleView live(ArticleRow row, String cursor) {
        return new ArticleView(
                cursor,
                row.id,
                row.revision,
                row.contentHash,
                false,
                row.url,
                row.outlet,
                row.title,
                row.text,
                row.language,
                dated(row.publishedDate, row.publishedEvidence, row.publishedConfidence),
                dated(row.modifiedDate, row.modifiedEvidence, row.modifiedConfidence),
                row.authors,
                row.section,
                row.dateline,
                row.creditLine,
                row.captions,
                row.fetchedAt,
                null);
    }

    /** The same with every block of its page. */
    ArticleView with(List<ExplainedBlock> all) {
        return new ArticleView(
                cursor,
                id,
                revision,
                contentHash,
                erased,
                url,
                outlet,
                title,
                text,
                language,
                published,
                modified,
                authors,
                section,
                dateline,
                creditLine,
                captions,
                fetchedAt,
                all);
    }

    private static DatedEvidence dated(String date, String evidence, Double confidence) {
        return date == null ? null : new DatedEvidence(date, evidence, confidence);
    }
}
