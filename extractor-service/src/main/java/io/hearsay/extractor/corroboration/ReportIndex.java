package io.hearsay.extractor.corroboration;

import io.hearsay.corroboration.Bundle;
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
import org.hibernate.query.Query;

/** Which reports are there, whom each follows, and under which keys they meet. */
@Singleton
class ReportIndex {

    private static final String FILE =
            "insert into claim.report (claim_id, keys, bundle) values (:claim, cast(:keys as bigint[]), :bundle)";

    /** Any report of a bundle, which always leads, may be the one that is near. */
    private static final String LEADERS_AROUND =
            """
            select claim_id, bundle from claim.report
            where keys && cast(:keys as bigint[]) and (leader_id = claim_id or bundle is not null)
              and leader_id is not null and claim_id <> all(:claims)""";

    private static final String AROUND =
            """
            select claim_id, bundle from claim.report
            where keys && cast(:keys as bigint[]) and leader_id is not null and claim_id <> all(:claims)""";

    private static final String LEADER =
            """
            select l.claim_id, l.bundle from claim.report r join claim.report l on l.claim_id = r.leader_id
            where r.claim_id = :claim""";

    private static final String BIND =
            """
            update claim.report r set bundle = n.bundle
            from unnest(cast(:claims as text[]), cast(:bundles as text[])) as n (claim, bundle)
            where r.claim_id = n.claim""";

    /**
     * A report that is there.
     *
     * @param bundle what it is placed as one with, or null
     */
    record Filed(String claim, String bundle) {

        private static Filed of(Tuple row) {
            return new Filed(row.get(0, String.class), row.get(1, String.class));
        }
    }

    private final StatelessSession database;

    ReportIndex(StatelessSession database) {
        this.database = database;
    }

    /** Adds a report that follows nobody yet. */
    void file(Report report, String bundle) {
        database.createNativeMutationQuery(FILE)
                .setParameter("claim", report.id())
                .setParameter("keys", array(ReportKeys.of(report)))
                .setParameter("bundle", bundle)
                .executeUpdate();
    }

    /** The claim that leads a report; null when it was not placed yet. */
    Filed leader(String claim) {
        return database.createNativeQuery(LEADER, Tuple.class)
                .setParameter("claim", claim)
                .getResultStream()
                .map(Filed::of)
                .findFirst()
                .orElse(null);
    }

    /** Those of some claims that are reports. */
    List<String> reports(Collection<String> claims) {
        return database.createNativeQuery(
                        "select claim_id from claim.report where claim_id = any(:claims)", String.class)
                .setParameter("claims", claims.toArray(String[]::new))
                .getResultList();
    }

    /** The reports of a bundle. */
    List<String> ofBundle(String bundle) {
        return database.createNativeQuery("select claim_id from claim.report where bundle = :bundle", String.class)
                .setParameter("bundle", bundle)
                .getResultList();
    }

    /** Puts reports into their bundles; those that have none are by themselves. */
    void bind(List<String> claims, Map<String, String> bundles) {
        database.createNativeMutationQuery(BIND)
                .setParameter("claims", claims.toArray(String[]::new))
                .setParameter("bundles", claims.stream().map(bundles::get).toArray(String[]::new))
                .executeUpdate();
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
    List<Filed> followers(Collection<String> leaders) {
        return filed(database.createNativeQuery(
                        """
                        select claim_id, bundle from claim.report
                        where leader_id = any(:leaders) and claim_id <> leader_id""",
                        Tuple.class)
                .setParameter("leaders", leaders.toArray(String[]::new)));
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

    /** Leaders, and what is bundled with one, that share a key with a bundle. */
    List<Filed> leadersAround(Bundle bundle) {
        return meeting(LEADERS_AROUND, bundle);
    }

    /** Placed reports that share a key with a bundle. */
    List<Filed> around(Bundle bundle) {
        return meeting(AROUND, bundle);
    }

    /** Notes whom reports follow; null for nobody. */
    void follow(Collection<String> claims, String leader) {
        database.createNativeMutationQuery("update claim.report set leader_id = :leader where claim_id = any(:claims)")
                .setParameter("leader", leader)
                .setParameter("claims", claims.toArray(String[]::new))
                .executeUpdate();
    }

    private List<Filed> meeting(String query, Bundle bundle) {
        return filed(database.createNativeQuery(query, Tuple.class)
                .setParameter("keys", array(bundle.keys()))
                .setParameter(
                        "claims", bundle.reports().stream().map(Report::id).toArray(String[]::new)));
    }

    private static List<Filed> filed(Query<Tuple> query) {
        return query.getResultStream().map(Filed::of).toList();
    }

    private static Long[] array(Set<Long> keys) {
        return keys.toArray(Long[]::new);
    }
}
