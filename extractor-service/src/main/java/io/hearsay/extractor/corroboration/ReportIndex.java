package io.hearsay.extractor.corroboration;

import io.hearsay.corroboration.Report;
import io.hearsay.corroboration.ReportKeys;
import jakarta.inject.Singleton;
import jakarta.persistence.Tuple;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.hibernate.StatelessSession;

/** Which reports are there, whom each follows, and under which keys they meet. */
@Singleton
class ReportIndex {

    private static final String FILE =
            "insert into claim.report (claim_id, keys) values (:claim, cast(:keys as bigint[]))";

    private static final String LEADERS_AROUND =
            """
            select claim_id from claim.report
            where keys && cast(:keys as bigint[]) and leader_id = claim_id and claim_id <> :claim""";

    private static final String AROUND =
            """
            select claim_id from claim.report
            where keys && cast(:keys as bigint[]) and leader_id is not null and claim_id <> :claim""";

    private final StatelessSession database;

    ReportIndex(StatelessSession database) {
        this.database = database;
    }

    /** Adds a report that follows nobody yet. */
    void file(Report report) {
        database.createNativeMutationQuery(FILE)
                .setParameter("claim", report.id())
                .setParameter("keys", keys(report))
                .executeUpdate();
    }

    /** The claim that leads a report; null when it was not placed yet. */
    String leader(String claim) {
        return database.createNativeQuery("select leader_id from claim.report where claim_id = :claim", String.class)
                .setParameter("claim", claim)
                .getSingleResultOrNull();
    }

    /** The claims that lead some reports; claims that are no reports have none. */
    Set<String> leaders(Collection<String> claims) {
        return new TreeSet<>(database.createNativeQuery(
                        "select distinct leader_id from claim.report where claim_id = any(:claims)"
                                + " and leader_id is not null",
                        String.class)
                .setParameter("claims", claims.toArray(String[]::new))
                .getResultList());
    }

    /** The reports that follow some leaders, the leaders themselves left out. */
    List<String> followers(Collection<String> leaders) {
        return database.createNativeQuery(
                        "select claim_id from claim.report where leader_id = any(:leaders) and claim_id <> leader_id",
                        String.class)
                .setParameter("leaders", leaders.toArray(String[]::new))
                .getResultList();
    }

    /** The reports of some leaders, themselves included, by leader; those that lead no more have none. */
    Map<String, Set<String>> clusters(Collection<String> leaders) {
        Map<String, Set<String>> clusters = new TreeMap<>();
        database.createNativeQuery(
                        "select leader_id, claim_id from claim.report where leader_id = any(:leaders)", Tuple.class)
                .setParameter("leaders", leaders.toArray(String[]::new))
                .getResultList()
                .forEach(row -> clusters.computeIfAbsent(row.get(0, String.class), unseen -> new TreeSet<>())
                        .add(row.get(1, String.class)));
        return clusters;
    }

    List<String> leadersAround(Report report) {
        return meeting(LEADERS_AROUND, report);
    }

    List<String> around(Report report) {
        return meeting(AROUND, report);
    }

    /** Notes whom reports follow; null for nobody. */
    void follow(Collection<String> claims, String leader) {
        database.createNativeMutationQuery("update claim.report set leader_id = :leader where claim_id = any(:claims)")
                .setParameter("leader", leader)
                .setParameter("claims", claims.toArray(String[]::new))
                .executeUpdate();
    }

    private List<String> meeting(String query, Report report) {
        return database.createNativeQuery(query, String.class)
                .setParameter("keys", keys(report))
                .setParameter("claim", report.id())
                .getResultList();
    }

    private static Long[] keys(Report report) {
        return ReportKeys.of(report).toArray(Long[]::new);
    }
}
