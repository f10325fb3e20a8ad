package io.hearsay.query.article;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;

/** One row of {@code crawl.article_v1} without its text, for lists that only point to articles. */
@Entity
@Immutable
@Table(schema = "crawl", name = "article_v1")
class ArticleReferenceRow {

    @Id
    String id;

    String url;
    String outlet;
    String title;

    @Column(name = "published_date")
    String publishedDate;

    @Column(name = "published_evidence")
    String publishedEvidence;

    @Column(name = "published_confidence")
    Double publishedConfidence;

    ArticleReference reference() {
        return new ArticleReference(
                id, url, title, outlet, DatedAnswer.of(publishedDate, publishedEvidence, publishedConfidence));
    }
}
