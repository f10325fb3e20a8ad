package io.hearsay.query.speaker;

import io.hearsay.query.search.Keyed;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.List;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** One row of {@code claim.speaker_v1}. */
@Entity
@Immutable
@Table(schema = "claim", name = "speaker_v1")
class SpeakerRow implements Keyed {

    @Id
    String id;

    String name;
    String status;
    String role;
    String represents;

    @JdbcTypeCode(SqlTypes.ARRAY)
    List<String> aliases;

    int statements;
    int claims;

    @Override
    public String id() {
        return id;
    }

    String statementsPadded() {
        return "%09d".formatted(statements);
    }
}
