package io.hearsay.query.reprint;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.hearsay.query.search.Keyed;
import io.hearsay.query.search.Passage;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** One row of {@code claim.reprint_v1}. */
@Entity
@Immutable
@IdClass(ReprintRow.Pair.class)
@Table(schema = "claim", name = "reprint_v1")
class ReprintRow implements Keyed {

    /** The two articles. */
    record Pair(String articleId, String otherId) {}

    /**
     * A stretch that stands in both articles.
     *
     * @param here where it stands in the article asked for
     * @param there where it stands in the other
     */
    @Schema(name = "Run", description = "A stretch of text that stands in both articles.")
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Run(Passage here, Passage there) {}

    @Id
    @Column(name = "article_id")
    String articleId;

    @Id
    @Column(name = "other_id")
    String otherId;

    String kind;
    double share;

    @JdbcTypeCode(SqlTypes.JSON)
    List<Run> runs;

    @Column(name = "leader_id")
    String leaderId;

    @Override
    public String id() {
        return otherId;
    }
}
