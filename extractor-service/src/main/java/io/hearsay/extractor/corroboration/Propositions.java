package io.hearsay.extractor.corroboration;

import io.hearsay.corroboration.Origins.ReprintLink;
import io.hearsay.corroboration.Proposition;
import io.hearsay.corroboration.PropositionClusterer;
import io.hearsay.corroboration.Report;
import io.hearsay.corroboration.Statement;
import io.hearsay.extractor.syndication.Reprints;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.StatelessSession;

/**
 * Forms propositions anew where statements changed. A statement can only join one that means the same, so whatever is
 * not linked to a changed statement by relations of that kind, however indirectly, stays as it is.
 */
@Singleton
class Propositions {

    private static final String LINKED =
            """
            with recursive linked(id) as (
              select id from claim.statement where id = any(:ids)
              union
              select case when r.a = l.id then r.b else r.a end
              from linked l join claim.relation r on r.kind = 'same' and (r.a = l.id or r.b = l.id))
            select id from linked order by id""";

    private static final String COUNT =
            """
            update claim.proposition p set
              supporting = p.statements + (
                select count(distinct r.a) from claim.relation r join claim.statement s on s.id = r.b
                join claim.statement o on o.id = r.a
                where s.proposition_id = p.id and r.kind = 'entails' and o.proposition_id is distinct from p.id),
              contradicting = (
                select count(distinct other) from (
                  select r.b as other from claim.relation r join claim.statement s on s.id = r.a
                  where s.proposition_id = p.id and r.kind = 'contradicts'
                  union
                  select r.a from claim.relation r join claim.statement s on s.id = r.b
                  where s.proposition_id = p.id and r.kind = 'contradicts') others)
            where p.id in (select proposition_id from claim.statement where id = any(:ids))""";

    private final StatelessSession database;
    private final Statements statements;
    private final StatementLoader loader;
    private final Reprints reprints;
    private final Retirements retirements;

    Propositions(
            StatelessSession database,
            Statements statements,
            StatementLoader loader,
            Reprints reprints,
            Retirements retirements) {
        this.database = database;
        this.statements = statements;
        this.loader = loader;
        this.reprints = reprints;
        this.retirements = retirements;
    }

    /**
     * Forms the propositions anew that some statements may belong to.
     *
     * @param touched ids of statements, some of which may be no more
     * @param before ids of propositions that lost statements
     * @return ids of the statements looked at
     */
    Set<String> formAnew(Set<String> touched, Set<String> before) {
        Map<String, StatementRow> rows =
                statements.rows(linked(touched)).stream().collect(Collectors.toMap(row -> row.id, Function.identity()));
        Set<String> old = new TreeSet<>(before);
        rows.values().stream()
                .map(row -> row.propositionId)
                .filter(Objects::nonNull)
                .forEach(old::add);
        Map<String, Set<String>> successors = new HashMap<>();
        PropositionRows maker = new PropositionRows(rows);
        for (Proposition proposition : PropositionClusterer.cluster(loader.load(rows.values()))) {
            save(maker.row(proposition, links(proposition)));
            old.remove(proposition.id());
            tie(proposition, rows, successors);
        }
        old.forEach(gone -> remove(gone, successors.getOrDefault(gone, Set.of())));
        return rows.keySet();
    }

    /** Counts anew what supports and what contradicts the propositions of some statements. */
    void count(Collection<String> statementIds) {
        database.createNativeMutationQuery(COUNT)
                .setParameter("ids", statementIds.toArray(String[]::new))
                .executeUpdate();
    }

    private List<String> linked(Set<String> touched) {
        return database.createNativeQuery(LINKED, String.class)
                .setParameter("ids", touched.toArray(String[]::new))
                .getResultList();
    }

    private List<ReprintLink> links(Proposition proposition) {
        Set<String> articles =
                proposition.reports().stream().map(Report::article).collect(Collectors.toSet());
        return articles.size() < 2 ? List.of() : reprints.among(articles);
    }

    private void save(PropositionRow row) {
        PropositionRow stored = database.get(PropositionRow.class, row.id);
        if (stored == null) {
            database.insert(row);
            retirements.revive(row.id);
        } else if (!stored.digest.equals(row.digest)) {
            database.update(row);
        }
    }

    private void tie(Proposition proposition, Map<String, StatementRow> rows, Map<String, Set<String>> successors) {
        Set<String> moved = new TreeSet<>();
        for (Statement statement : proposition.statements()) {
            String before = rows.get(statement.id()).propositionId;
            if (!proposition.id().equals(before)) {
                moved.add(statement.id());
            }
            if (before != null) {
                successors.computeIfAbsent(before, key -> new TreeSet<>()).add(proposition.id());
            }
        }
        if (!moved.isEmpty()) {
            database.createMutationQuery("update Statement set propositionId = :proposition where id in :ids")
                    .setParameter("proposition", proposition.id())
                    .setParameter("ids", moved)
                    .executeUpdate();
        }
    }

    private void remove(String gone, Set<String> successors) {
        retirements.retire("proposition", gone, successors);
        database.createMutationQuery("delete from Proposition where id = :id")
                .setParameter("id", gone)
                .executeUpdate();
    }
}
