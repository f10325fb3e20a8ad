package io.hearsay.scraper.article;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.hearsay.article.Article;
import io.hearsay.article.DatedEvidence;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** A draft as the row it becomes; named as the table's columns are. */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record DraftRow(
        String id,
        String contentHash,
        String textHash,
        String url,
        String host,
        String outlet,
        String title,
        String text,
        String language,
        String publishedDate,
        String publishedEvidence,
        Double publishedConfidence,
        String modifiedDate,
        String modifiedEvidence,
        Double modifiedConfidence,
        List<String> authors,
        String section,
        String dateline,
        String creditLine,
        List<String> captions,
        String fetchedAt,
        String extractorVersion) {

    static DraftRow of(ArticleDraft draft) {
        Article article = draft.article();
        DatedEvidence published = draft.published();
        DatedEvidence modified = article.modified();
        return new DraftRow(
                draft.id(),
                draft.contentHash(),
                draft.textHash(),
                draft.address() == null ? null : draft.address().value(),
                draft.address() == null ? null : draft.address().host(),
                StorableText.of(draft.outlet()),
                StorableText.of(draft.title()),
                StorableText.of(article.text()),
                StorableText.of(article.language()),
                published == null ? null : published.date(),
                published == null ? null : published.evidence(),
                published == null ? null : published.confidence(),
                modified == null ? null : modified.date(),
                modified == null ? null : modified.evidence(),
                modified == null ? null : modified.confidence(),
                StorableText.of(article.authors()),
                StorableText.of(article.section()),
                StorableText.of(article.dateline()),
                StorableText.of(article.creditLine()),
                StorableText.of(article.captions()),
                draft.fetchedAt().truncatedTo(ChronoUnit.MICROS).toString(),
                PageArticle.VERSION);
    }
}
