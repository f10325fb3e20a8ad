package io.hearsay.extractor.corroboration;

import io.hearsay.corroboration.LeaderClustering;
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
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.StatelessSession;

/** Puts statements with those that mean the same. */
@Singleton
class Propositions {

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
    private final LeaderClustering<StoredStatements.Place> clustering =
            new LeaderClustering<>(StoredStatements.EARLIEST);

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
     * Statements that are to be placed.
     *
     * @param leaders who led them
     * @param followers those that followed one of them
     */
    record Released(Set<String> leaders, Set<String> followers) {}

    /** Takes statements that will say otherwise, or be no more, out of their propositions; to be called before that. */
    Released release(Set<String> unsettled) {
        StoredStatements stored = new StoredStatements(database);
        Set<String> leaders = stored.leaders(unsettled);
        Set<String> released = new TreeSet<>(unsettled);
        stored.followersOf(unsettled).forEach(follower -> released.add(follower.id()));
        stored.follow(released, null);
        released.removeAll(unsettled);
        return new Released(leaders, released);
    }

    /**
     * Places statements, once their relations are known, and makes the propositions anew that this touches.
     *
     * @param changes what became of the statements
     * @param released those that followed what changed
     * @return ids of the statements of these propositions
     */
    Set<String> place(StatementChanges changes, Released released) {
        StoredStatements stored = new StoredStatements(database);
        Set<String> waiting = new TreeSet<>(changes.restated().keySet());
        waiting.addAll(released.followers());
        clustering.place(stored.places(waiting), stored);
        Set<String> leaders = new TreeSet<>(released.leaders());
        leaders.addAll(stored.touched());
        leaders.addAll(stored.leaders(changes.recounted()));
        return rebuild(leaders, stored, changes);
    }

    private Set<String> rebuild(Set<String> leaders, StoredStatements stored, StatementChanges changes) {
        Map<String, Set<String>> clusters = stored.clusters(leaders);
        Map<String, StatementRow> rows =
                statements.rows(clusters.values().stream().flatMap(Set::stream).toList()).stream()
                        .collect(Collectors.toMap(row -> row.id, Function.identity(), (a, b) -> a, TreeMap::new));
        Map<String, Statement> loaded =
                loader.load(rows.values()).stream().collect(Collectors.toMap(Statement::id, Function.identity()));
        Map<String, Set<String>> successors = new HashMap<>();
        PropositionRows maker = new PropositionRows(rows);
        clusters.forEach((leader, cluster) -> {
            Proposition proposition = PropositionClusterer.proposition(
                    cluster.stream().map(loaded::get).toList());
            save(maker.row(proposition, links(proposition)));
            tie(proposition, rows, successors);
        });
        leaders.stream()
                .filter(leader -> !clusters.containsKey(leader))
                .forEach(leader -> remove(leader, successors, stored, changes));
        return rows.keySet();
    }

    /** Counts anew what supports and what contradicts the propositions of some statements. */
    void count(Collection<String> statementIds) {
        database.createNativeMutationQuery(COUNT)
                .setParameter("ids", statementIds.toArray(String[]::new))
                .executeUpdate();
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

    /** Where nothing tells who took over, the statements do that hold the claims of the one that led it. */
    private void remove(
            String leader, Map<String, Set<String>> successors, StoredStatements stored, StatementChanges changes) {
        String gone = PropositionClusterer.id(leader);
        Set<String> heirs = new TreeSet<>(successors.getOrDefault(gone, Set.of()));
        stored.leaders(changes.removed().getOrDefault(leader, Set.of())).stream()
                .map(PropositionClusterer::id)
                .forEach(heirs::add);
        changes.retire(retirements, "proposition", gone, heirs);
        database.createMutationQuery("delete from Proposition where id = :id")
                .setParameter("id", gone)
                .executeUpdate();
    }
}
