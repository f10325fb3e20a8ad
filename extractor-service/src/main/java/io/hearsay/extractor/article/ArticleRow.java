package io.hearsay.extractor.article;

import io.hearsay.claim.Analysis;
import io.hearsay.extractor.Word;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** What the extractor keeps of an article. */
@Entity(name = "Article")
@Table(name = "article")
public class ArticleRow {

    @Id
    public String id;

    public int revision;

    @Column(name = "content_hash")
    public String contentHash;

    public String outlet;

    public String title;

    public String text;

    @Column(name = "credit_line")
    public String creditLine;

    @Column(name = "published_date")
    public String publishedDate;

    /** Words outside furniture, as the fingerprint counts them. */
    public int words;

    /** Whether it was read for claims; see {@link Analysis}. */
    public String analysis;

    /** The row of a feed entry. */
    public static ArticleRow of(FeedArticle article, int words) {
        ArticleRow row = new ArticleRow();
        row.id = article.id();
        row.revision = article.revision();
        row.contentHash = article.contentHash();
        row.outlet = article.outlet();
        row.title = article.title();
        row.text = article.text();
        row.creditLine = article.creditLine();
        row.publishedDate = article.publishedDate();
        row.words = words;
        row.analysis = Word.of(Analysis.of(article.text()));
        return row;
    }
}
