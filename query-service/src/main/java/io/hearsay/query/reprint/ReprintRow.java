package io.hearsay.query.reprint;

import io.hearsay.query.search.Keyed;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.util.List;
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

    Copy copy() {
        return new Copy(articleId, otherId, kind, share, runs());
    }

    List<Run> runs() {
        return runs == null ? List.of() : runs;
    }

    @Override
    public String id() {
        return otherId;
    }
}
