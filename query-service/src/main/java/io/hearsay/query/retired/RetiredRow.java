package io.hearsay.query.retired;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;

/** One row of {@code claim.retired_v1}: an id that answers no more. */
@Entity
@Immutable
@Table(schema = "claim", name = "retired_v1")
class RetiredRow {

    @Id
    String id;

    String kind;
    String state;
    String successor;
    String reason;
}
