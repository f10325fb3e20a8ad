package io.hearsay.scraper.article;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.hearsay.article.Article;
import io.hearsay.article.DatedEvidence;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a page says, as read without storing anything. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "What a page says. Values that it does not give are absent, never guessed.")
public record ArticleExtraction(
        @Schema(required = true, examples = "The flights have begun, officials say.") String text,
        @Schema(examples = "Flights have begun") String title,
        DatedEvidence published,
        DatedEvidence modified,
        @Schema(required = true, examples = "[\"Jane Doe\"]") List<String> authors,
        @Schema(examples = "The Harbour Courier") String outlet,
        @Schema(examples = "World") String section,
        @Schema(examples = "en") String language,
        @Schema(examples = "https://news.example/2014/recon-flights.html") String canonical,
        @Schema(examples = "DAMASCUS") String dateline,
        @Schema(examples = "AFP") String creditLine,
        @Schema(required = true, examples = "[\"Photo: Reuters\"]") List<String> captions,
        @Schema(examples = "ltr") String textDirection,
        @Schema(required = true) MetadataEvidence evidence,
        @Schema(description = "Every block of the page in its order; only with explain=true")
                List<ExplainedBlock> blocks) {

    /**
     * What a page says.
     *
     * @param blocks every block of the page, or null
     */
    static ArticleExtraction of(Article article, List<ExplainedBlock> blocks) {
        return new ArticleExtraction(
                article.text(),
                article.title(),
                article.published(),
                article.modified(),
                article.authors(),
                article.outlet(),
                article.section(),
                article.language(),
                article.canonical(),
                article.dateline(),
                article.creditLine(),
                article.captions(),
                article.textDirection(),
                MetadataEvidence.of(article.evidence()),
                blocks);
    }
}
