package io.hearsay.query.correction;

import io.hearsay.query.search.Keyed;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.OffsetDateTime;
import java.util.List;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** One row of {@code claim.correction_v1}. */
@Entity
@Immutable
@Table(schema = "claim", name = "correction_v1")
public class CorrectionRow implements Keyed {

    @Id
    String id;

    String kind;

    @JdbcTypeCode(SqlTypes.ARRAY)
    List<String> claims;

    @JdbcTypeCode(SqlTypes.ARRAY)
    List<String> statements;

    @JdbcTypeCode(SqlTypes.JSON)
    CorrectedSpeaker speaker;

    String reason;
    String author;

    @Column(name = "created_at")
    OffsetDateTime createdAt;

    @Column(name = "undone_at")
    OffsetDateTime undoneAt;

    @Column(name = "undone_by")
    String undoneBy;

    String state;

    @Column(name = "superseded_by")
    String supersededBy;

    @JdbcTypeCode(SqlTypes.ARRAY)
    List<String> missing;

    /** Its place in the log. */
    long number;

    @Override
    public String id() {
        return id;
    }

    String place() {
        return "%019d".formatted(number);
    }
}
