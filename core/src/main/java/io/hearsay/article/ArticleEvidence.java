package io.hearsay.article;

/**
 * What an article's metadata were read from, apart from its dates, which have theirs with them; null where the article
 * has no value.
 */
public record ArticleEvidence(
        Evidence title,
        Evidence authors,
        Evidence outlet,
        Evidence section,
        Evidence language,
        Evidence canonical,
        Evidence dateline,
        Evidence creditLine) {

    /** Nothing is known. */
    public static final ArticleEvidence NONE = new ArticleEvidence(null, null, null, null, null, null, null, null);
}
