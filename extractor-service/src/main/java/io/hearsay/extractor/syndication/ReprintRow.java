package io.hearsay.extractor.syndication;

import io.hearsay.extractor.Json;
import io.hearsay.extractor.Word;
import io.hearsay.extractor.article.ArticleRow;
import io.hearsay.extractor.claim.TextSelector;
import io.hearsay.syndication.Reprint;
import io.hearsay.text.CodePoints;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.List;
import org.hibernate.annotations.ColumnTransformer;

/** An article that copies another, seen from the first. */
@Entity(name = "Reprint")
@Table(name = "reprint")
@IdClass(ReprintRow.Key.class)
public class ReprintRow {

    @Id
    @Column(name = "article_id")
    public String articleId;

    @Id
    @Column(name = "other_id")
    public String otherId;

    public String kind;

    public double share;

    @ColumnTransformer(write = "cast(? as jsonb)")
    public String runs;

    @Column(name = "narrative_share")
    public double narrativeShare;

    @Column(name = "same_text")
    public boolean sameText;

    @Column(name = "leader_id")
    public String leaderId;

    /** A copied stretch with its place in both articles. */
    record CopiedRun(TextSelector here, TextSelector there) {}

    /** Both articles' ids. */
    public record Key(String articleId, String otherId) implements Serializable {}

    static ReprintRow of(ArticleRow article, ArticleRow other, Reprint reprint, boolean sameText) {
        CodePoints here = CodePoints.of(article.text);
        CodePoints there = CodePoints.of(other.text);
        List<CopiedRun> runs = reprint.runs().stream()
                .map(run -> new CopiedRun(TextSelector.of(run.here(), here), TextSelector.of(run.there(), there)))
                .toList();
        ReprintRow row = new ReprintRow();
        row.articleId = article.id;
        row.otherId = other.id;
        row.kind = Word.of(reprint.kind());
        row.share = reprint.share();
        row.narrativeShare = reprint.narrativeShare();
        row.sameText = sameText;
        row.runs = Json.write(runs);
        row.leaderId = article.id;
        return row;
    }
}
