package io.hearsay.query.statement;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;

/** Reads relations between statements. */
@ApplicationScoped
class Relations implements PanacheRepositoryBase<RelationRow, String> {

    /** All relations that have one of these statements at either end. */
    List<RelationRow> touching(Collection<String> statements) {
        return statements.isEmpty() ? List.of() : list("a in ?1 or b in ?1 order by kind, id", statements);
    }
}
