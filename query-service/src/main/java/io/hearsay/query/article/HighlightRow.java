package io.hearsay.query.article;

import io.hearsay.query.search.Passage;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.List;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** The spans of one row of {@code claim.claim_v1}. */
@Entity
@Immutable
@Table(schema = "claim", name = "claim_v1")
class HighlightRow {

    @Id
    String id;

    @Column(name = "article_id")
    String articleId;

    @Column(name = "statement_id")
    String statementId;

    @Column(name = "speaker_name")
    String speakerName;

    int position;

    @JdbcTypeCode(SqlTypes.JSON)
    List<Passage> content;

    @JdbcTypeCode(SqlTypes.JSON)
    Passage cue;

    @JdbcTypeCode(SqlTypes.JSON)
    Passage source;

    Highlight highlight() {
        return new Highlight(id, statementId, speakerName, content == null ? List.of() : content, cue, source);
    }
}
