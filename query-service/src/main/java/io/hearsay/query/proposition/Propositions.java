package io.hearsay.query.proposition;

import io.hearsay.query.search.Conditions;
import io.hearsay.query.search.Lists;
import io.hearsay.query.search.Source;
import io.hearsay.query.statement.StatementReference;
import io.hearsay.query.statement.Statements;
import io.hearsay.web.Listing;
import io.hearsay.web.Stretch;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads propositions with the statements that mean them. */
@ApplicationScoped
class Propositions implements PanacheRepositoryBase<PropositionRow, String> {

    private static final Source<PropositionRow> MOST_ORIGINS = new Source<>(
            PropositionRow.class,
            "claim.proposition_v1",
            "lpad(cast(e.origins as text), 9, '0')",
            PropositionRow::originsPadded,
            true);

    private final Lists lists;
    private final Statements statements;

    Propositions(Lists lists, Statements statements) {
        this.lists = lists;
        this.statements = statements;
    }

    Listing<PropositionAnswer> read(Conditions conditions, Stretch stretch) {
        return lists.read(MOST_ORIGINS, conditions, stretch, this::answers);
    }

    Optional<PropositionAnswer> answer(String id) {
        return findByIdOptional(id).map(row -> answers(List.of(row)).getFirst());
    }

    private List<PropositionAnswer> answers(List<PropositionRow> rows) {
        Map<String, List<StatementReference>> members =
                statements.ofPropositions(rows.stream().map(PropositionRow::id).toList());
        return rows.stream()
                .map(row -> PropositionAnswer.of(row, members.getOrDefault(row.id, List.of())))
                .toList();
    }
}
