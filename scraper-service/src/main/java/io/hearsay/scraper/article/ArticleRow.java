package io.hearsay.scraper.article;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** An article as it is now. Its place in the feed is set by the database with every write. */
@Entity(name = "article")
public class ArticleRow extends PanacheEntityBase {

    @Id
    public String id;

    public int revision;

    @Column(name = "content_hash")
    public String contentHash;

    @Column(name = "text_hash")
    public String textHash;

    public String url;

    @Column(name = "canonical_url")
    public String canonicalUrl;

    public String host;

    public String outlet;

    public String title;

    public String text;

    public String language;

    @Column(name = "published_date")
    public String publishedDate;

    @Column(name = "published_evidence")
    public String publishedEvidence;

    @Column(name = "published_confidence")
    public Double publishedConfidence;

    @Column(name = "modified_date")
    public String modifiedDate;

    @Column(name = "modified_evidence")
    public String modifiedEvidence;

    @Column(name = "modified_confidence")
    public Double modifiedConfidence;

    @JdbcTypeCode(SqlTypes.ARRAY)
    public List<String> authors = List.of();

    public String section;

    public String dateline;

    @Column(name = "credit_line")
    public String creditLine;

    @JdbcTypeCode(SqlTypes.ARRAY)
    public List<String> captions = List.of();

    @Column(name = "fetched_at")
    public Instant fetchedAt;

    public boolean erased;

    /** Of the extraction that made it; see {@link PageArticle#VERSION}. */
    @Column(name = "extractor_version")
    public String extractorVersion;

    /** The transaction that wrote the row last; set by the database. */
    @Column(name = "feed_xid", insertable = false, updatable = false)
    public String feedTransaction;

    /** The row's place among those its transaction wrote; set by the database. */
    @Column(name = "feed_position", insertable = false, updatable = false)
    public long feedPosition;
}
