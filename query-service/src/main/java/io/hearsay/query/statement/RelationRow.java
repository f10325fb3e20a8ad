package io.hearsay.query.statement;

import io.hearsay.query.search.Keyed;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** One row of {@code claim.relation_v1}. */
@Entity
@Immutable
@Table(schema = "claim", name = "relation_v1")
public class RelationRow implements Keyed {

    @Id
    public String id;

    public String kind;
    public String a;
    public String b;
    public Double score;
    public String reason;

    @JdbcTypeCode(SqlTypes.JSON)
    public EvidenceColumn evidence;

    @Override
    public String id() {
        return id;
    }
}
