package io.hearsay.query.article;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.OffsetDateTime;
import java.util.List;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** One row of {@code crawl.article_v1}, text included. */
@Entity
@Immutable
@Table(schema = "crawl", name = "article_v1")
class ArticleRow {

    @Id
    String id;

    int revision;

    @Column(name = "content_hash")
    String contentHash;

    String url;
    String outlet;
    String title;
    String text;
    String language;

    @Column(name = "published_date")
    String publishedDate;

    @Column(name = "published_evidence")
    String publishedEvidence;

    @Column(name = "published_confidence")
    Double publishedConfidence;

    @Column(name = "modified_date")
    String modifiedDate;

    @Column(name = "modified_evidence")
    String modifiedEvidence;

    @Column(name = "modified_confidence")
    Double modifiedConfidence;

    @JdbcTypeCode(SqlTypes.ARRAY)
    List<String> authors;

    String section;
    String dateline;

    @Column(name = "credit_line")
    String creditLine;

    @JdbcTypeCode(SqlTypes.ARRAY)
    List<String> captions;

    @Column(name = "fetched_at")
    OffsetDateTime fetchedAt;
}
