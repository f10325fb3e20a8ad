package io.hearsay.extractor.corroboration;

import io.hearsay.corroboration.Bundle;
import io.hearsay.corroboration.LeaderClustering;
import io.hearsay.corroboration.Origins.ReprintLink;
import io.hearsay.corroboration.Report;
import io.hearsay.corroboration.ReportKeys;
import io.hearsay.corroboration.Statement;
import io.hearsay.corroboration.StatementClusterer;
import io.hearsay.entity.Speaker;
import io.hearsay.extractor.claim.ClaimRow;
import io.hearsay.extractor.claim.Claims;
import io.hearsay.extractor.correction.Bundling;
import io.hearsay.extractor.corroboration.ReportIndex.Filed;
import io.hearsay.extractor.entity.SpeakerId;
import io.hearsay.extractor.syndication.Reprints;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.StatelessSession;

/** Places reports with the utterances they tell of, and notes what that changes. */
@Singleton
class Statements {

    private final StatelessSession database;
    private final Claims claims;
    private final ReportIndex index;
    private final Reprints reprints;
    private final Retirements retirements;
    private final LeaderClustering<Bundle> clustering = new LeaderClustering<>(Bundle.ORDER);

    Statements(
            StatelessSession database, Claims claims, ReportIndex index, Reprints reprints, Retirements retirements) {
        this.database = database;
        this.claims = claims;
        this.index = index;
        this.reprints = reprints;
        this.retirements = retirements;
    }

    /** The claims that lead some claims; to be asked before these are deleted. */
    Set<String> leaders(Collection<ClaimRow> rows) {
        return index.leaders(ids(rows));
    }

    /**
     * Places an article's claims in place of its former ones.
     *
     * @param before the claims that are no more
     * @param leaders which led them
     * @param after those that are new
     * @param bundling which claims, stored ones among them, are to be placed as one from now on
     * @return what changed; statements that are no more are still stored, until {@link #delete}
     */
    StatementChanges place(
            Collection<ClaimRow> before, Set<String> leaders, Collection<ClaimRow> after, Bundling bundling) {
        Set<String> touched = new TreeSet<>(leaders);
        List<String> lifted = bundling.claims().isEmpty() ? List.of() : index.reports(bundling.claims());
        touched.addAll(lifted.isEmpty() ? Set.of() : index.leaders(lifted));
        Set<Filed> waiting = lift(before, lifted, bundling);
        StoredReports stored = new StoredReports(index, claims);
        List<Bundle> alone = new ArrayList<>();
        for (ClaimRow row : after.stream().filter(ClaimRow::reports).toList()) {
            Report report = Reports.of(row);
            String bundle = bundling.bundles().get(report.id());
            index.file(report, bundle);
            if (bundle == null) {
                alone.add(Bundle.of(report));
            } else {
                waiting.add(new Filed(report.id(), bundle));
            }
        }
        clustering.place(
                Stream.concat(alone.stream(), stored.bundles(waiting).stream()).toList(), stored);
        touched.addAll(stored.touched());
        return rebuild(touched, before, StatementChanges.none(!bundling.claims().isEmpty()));
    }

    /** Takes reports away from their leaders, and the followers from leaders that are no more. */
    private Set<Filed> lift(Collection<ClaimRow> before, List<String> lifted, Bundling bundling) {
        Set<String> gone = new TreeSet<>(lifted);
        before.forEach(row -> gone.add(row.id));
        Set<Filed> waiting = new LinkedHashSet<>();
        index.followers(gone).stream()
                .filter(orphan -> !gone.contains(orphan.claim()))
                .forEach(waiting::add);
        lifted.forEach(claim -> waiting.add(new Filed(claim, bundling.bundles().get(claim))));
        index.follow(waiting.stream().map(Filed::claim).toList(), null);
        if (!lifted.isEmpty()) {
            index.bind(lifted, bundling.bundles());
        }
        return waiting;
    }

    /** The statements with some ids, ordered by id. */
    List<StatementRow> rows(Collection<String> ids) {
        return ids.isEmpty()
                ? List.of()
                : database.createSelectionQuery("from Statement where id in :ids order by id", StatementRow.class)
                        .setParameter("ids", ids)
                        .getResultList();
    }

    /** Makes the statements of some leaders anew. */
    private StatementChanges rebuild(Set<String> leaders, Collection<ClaimRow> gone, StatementChanges changes) {
        Map<String, Set<String>> clusters = index.clusters(leaders);
        Map<String, ClaimRow> rows = claims
                .withIds(clusters.values().stream().flatMap(Set::stream).toList())
                .stream()
                .collect(Collectors.toMap(row -> row.id, Function.identity()));
        Map<String, StatementRow> known = known(Stream.concat(gone.stream(), rows.values().stream()));
        Map<String, String> hashes = hashes(rows.values());
        StatementRows maker = new StatementRows(rows, hashes);
        Map<String, Set<String>> successors = new HashMap<>();
        for (Set<String> cluster : clusters.values()) {
            Statement statement = StatementClusterer.statement(
                    cluster.stream().map(rows::get).map(Reports::of).toList());
            StatementRow row = maker.row(statement, links(statement));
            save(row, known.remove(row.id), changes);
            tie(row, statement, rows, hashes, successors, changes);
        }
        known.keySet().forEach(id -> remove(id, successors.getOrDefault(id, Set.of()), changes));
        return changes;
    }

    /** The statements that some claims belonged to, by id. */
    private Map<String, StatementRow> known(Stream<ClaimRow> rows) {
        Set<String> ids =
                rows.map(row -> row.statementId).filter(Objects::nonNull).collect(Collectors.toSet());
        return rows(ids).stream()
                .collect(Collectors.toMap(row -> row.id, Function.identity(), (a, b) -> a, TreeMap::new));
    }

    private static List<String> ids(Collection<ClaimRow> rows) {
        return rows.stream().map(row -> row.id).toList();
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
            changes.restated().put(row.id, row);
        } else if (!before.digest.equals(row.digest)) {
            row.propositionId = before.propositionId;
            database.update(row);
            if (row.saysTheSameAs(before)) {
                changes.recounted().add(row.id);
            } else {
                changes.restated().put(row.id, row);
            }
        }
    }

    /** Notes which statement takes over the claims of which. */
    private void tie(
            StatementRow row,
            Statement statement,
            Map<String, ClaimRow> rows,
            Map<String, String> hashes,
            Map<String, Set<String>> successors,
            StatementChanges changes) {
        Map<String, Set<String>> moved = new HashMap<>();
        for (Report report : statement.reports()) {
            ClaimRow claim = rows.get(report.id());
            String speaker = speaker(row, report, hashes);
            if (claim.statementId != null && !claim.statementId.equals(row.id)) {
                successors
                        .computeIfAbsent(claim.statementId, old -> new TreeSet<>())
                        .add(row.id);
            }
            if (!row.id.equals(claim.statementId) || !Objects.equals(speaker, claim.speakerId)) {
                moved.computeIfAbsent(speaker, unseen -> new TreeSet<>()).add(claim.id);
                changes.speakers().add(claim.speakerId == null ? "" : claim.speakerId);
            }
        }
        moved.forEach((speaker, ids) -> {
            claims.tie(ids, row.id, speaker);
            changes.speakers().add(speaker == null ? "" : speaker);
        });
        if (!moved.isEmpty()) {
            changes.speakers().add(row.speakerId == null ? "" : row.speakerId);
        }
    }

    /** The statement's speaker, but for a report of another one that an operator joined with it. */
    private static String speaker(StatementRow row, Report report, Map<String, String> hashes) {
        Speaker speaker = Reports.speaker(row.speakerName, row.speakerStatus, row.speakerRole, row.represents);
        boolean sameSpeaker = ReportKeys.speaker(speaker).equals(ReportKeys.speaker(report.speaker()));
        return sameSpeaker ? row.speakerId : SpeakerId.of(report.speaker(), hashes.get(report.article()));
    }

    private void remove(String gone, Set<String> successors, StatementChanges changes) {
        changes.removed().put(gone, successors);
        changes.retire(retirements, "statement", gone, successors);
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
