package io.hearsay.extractor.corroboration;

import io.hearsay.corroboration.Origins.ReprintLink;
import io.hearsay.corroboration.Report;
import io.hearsay.corroboration.Statement;
import io.hearsay.corroboration.StatementClusterer;
import io.hearsay.extractor.claim.ClaimRow;
import io.hearsay.extractor.claim.Claims;
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

/** Clusters the claims of the speakers that were touched, and notes what that changed. */
@Singleton
class Statements {

    private final StatelessSession database;
    private final Claims claims;
    private final Reprints reprints;
    private final Retirements retirements;

    Statements(StatelessSession database, Claims claims, Reprints reprints, Retirements retirements) {
        this.database = database;
        this.claims = claims;
        this.reprints = reprints;
        this.retirements = retirements;
    }

    /**
     * Clusters blocks of claims anew.
     *
     * @param blocks what the claims of one speaker share
     * @return what changed; statements that are no more are still stored, until {@link #delete}
     */
    StatementChanges recluster(Set<String> blocks) {
        StatementChanges changes = StatementChanges.none();
        blocks.forEach(block -> recluster(block, changes));
        return changes;
    }

    /** The statements with some ids, ordered by id. */
    List<StatementRow> rows(Collection<String> ids) {
        return database.createSelectionQuery("from Statement where id in :ids order by id", StatementRow.class)
                .setParameter("ids", ids)
                .getResultList();
    }

    private void recluster(String block, StatementChanges changes) {
        Map<String, ClaimRow> rows =
                claims.inBlock(block).stream().collect(Collectors.toMap(row -> row.id, Function.identity()));
        Map<String, StatementRow> known = known(block);
        List<Statement> statements = StatementClusterer.cluster(
                rows.values().stream().map(Reports::of).toList());
        StatementRows maker = new StatementRows(block, rows, hashes(rows.values()));
        Map<String, Set<String>> successors = new HashMap<>();
        for (Statement statement : statements) {
            StatementRow row = maker.row(statement, links(statement));
            save(row, known.remove(row.id), changes);
            tie(row, statement, rows, successors, changes);
        }
        known.values().forEach(gone -> remove(gone, successors.getOrDefault(gone.id, Set.of()), changes));
    }

    private Map<String, StatementRow> known(String block) {
        return database.createSelectionQuery("from Statement where block = :block", StatementRow.class)
                .setParameter("block", block)
                .getResultStream()
                .collect(Collectors.toMap(row -> row.id, Function.identity(), (a, b) -> a, TreeMap::new));
    }

    private Map<String, String> hashes(Collection<ClaimRow> rows) {
        Set<String> articles = rows.stream().map(row -> row.articleId).collect(Collectors.toSet());
        return database.createSelectionQuery("select id, contentHash from Article where id in :ids", Object[].class)
                .setParameter("ids", articles)
                .getResultStream()
                .collect(Collectors.toMap(row -> (String) row[0], row -> (String) row[1]));
    }

    private List<ReprintLink> links(Statement statement) {
        Set<String> articles = statement.reports().stream().map(Report::article).collect(Collectors.toSet());
        return articles.size() < 2 ? List.of() : reprints.among(articles);
    }

    private void save(StatementRow row, StatementRow before, StatementChanges changes) {
        if (before == null) {
            database.insert(row);
            retirements.revive(row.id);
            changes.changed().put(row.id, row);
        } else if (!before.digest.equals(row.digest)) {
            row.propositionId = before.propositionId;
            database.update(row);
            changes.changed().put(row.id, row);
        }
    }

    /** Notes which statement takes over the claims of which. */
    private void tie(
            StatementRow row,
            Statement statement,
            Map<String, ClaimRow> rows,
            Map<String, Set<String>> successors,
            StatementChanges changes) {
        Set<String> moved = new TreeSet<>();
        for (Report report : statement.reports()) {
            ClaimRow claim = rows.get(report.id());
            if (claim.statementId != null && !claim.statementId.equals(row.id)) {
                successors
                        .computeIfAbsent(claim.statementId, old -> new TreeSet<>())
                        .add(row.id);
            }
            if (!row.id.equals(claim.statementId) || !java.util.Objects.equals(row.speakerId, claim.speakerId)) {
                moved.add(claim.id);
                changes.speakers().add(claim.speakerId == null ? "" : claim.speakerId);
            }
        }
        if (!moved.isEmpty()) {
            claims.tie(moved, row.id, row.speakerId);
            changes.speakers().add(row.speakerId == null ? "" : row.speakerId);
        }
    }

    private void remove(StatementRow gone, Set<String> successors, StatementChanges changes) {
        changes.removed().add(gone.id);
        retirements.retire("statement", gone.id, successors);
    }

    /** The propositions some statements belong to. */
    Set<String> propositions(Set<String> ids) {
        return new TreeSet<>(database.createSelectionQuery(
                        "select distinct propositionId from Statement where id in :ids and propositionId is not null",
                        String.class)
                .setParameter("ids", ids)
                .getResultList());
    }

    /** Deletes statements that are no more, once nothing needs what they were related to. */
    void delete(Set<String> ids) {
        if (!ids.isEmpty()) {
            database.createMutationQuery("delete from Statement where id in :ids")
                    .setParameter("ids", ids)
                    .executeUpdate();
        }
    }
}
