package io.hearsay.query.proposition;

import io.hearsay.query.search.Keyed;
import io.hearsay.query.statement.OriginGroup;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.List;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** One row of {@code claim.proposition_v1}. */
@Entity
@Immutable
@Table(schema = "claim", name = "proposition_v1")
class PropositionRow implements Keyed {

    @Id
    String id;

    String text;
    int pages;
    int origins;
    int supporting;
    int contradicting;

    @Column(name = "origin_groups")
    @JdbcTypeCode(SqlTypes.JSON)
    List<OriginGroup> originGroups;

    @Override
    public String id() {
        return id;
    }

    String originsPadded() {
        return "%09d".formatted(origins);
    }
}
