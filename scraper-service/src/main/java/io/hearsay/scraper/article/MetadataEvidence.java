package io.hearsay.scraper.article;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.hearsay.article.ArticleEvidence;
import io.hearsay.article.Evidence;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What each of an article's values was read from; the dates have their own with them. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        description =
                "What each value was read from, and how far it is to be trusted, from 0 to 1. Dates have theirs with"
                        + " them.")
public record MetadataEvidence(
        @Schema(nullable = true) Evidence title,
        @Schema(nullable = true) Evidence authors,
        @Schema(nullable = true) Evidence outlet,
        @Schema(nullable = true) Evidence section,
        @Schema(nullable = true) Evidence language,
        @Schema(nullable = true) Evidence canonical,
        @Schema(nullable = true) Evidence dateline,
        @Schema(nullable = true) Evidence creditLine) {

    static MetadataEvidence of(ArticleEvidence found) {
        return new MetadataEvidence(
                found.title(),
                found.authors(),
                found.outlet(),
                found.section(),
                found.language(),
                found.canonical(),
                found.dateline(),
                found.creditLine());
    }
}
