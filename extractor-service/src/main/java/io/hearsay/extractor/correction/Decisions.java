package io.hearsay.extractor.correction;

import io.hearsay.corroboration.BundleLog;
import io.hearsay.corroboration.BundleLog.Decision;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.hibernate.StatelessSession;

/** What corrections amount to that are about the same claims: of two that contradict each other the later holds. */
@Singleton
class Decisions {

    private static final String TOUCHING =
            """
            select distinct a.correction_id from claim.correction_claim a
              join claim.correction c on c.id = a.correction_id
            where c.kind in ('split', 'join') and c.undone_at is null
              and (a.present = any(:claims) or a.claim_id = any(:claims))""";

    /**
     * Of the speaker corrections in the articles that some are about: which later one gives a claim another speaker.
     */
    private static final String OTHER_SPEAKERS =
            """
            update claim.correction c set superseded_by = (
              select later.id from claim.correction later
                join claim.correction_claim theirs on theirs.correction_id = later.id
                join claim.correction_claim mine on mine.present = theirs.present and mine.correction_id = c.id
              where later.kind = 'speaker' and later.undone_at is null and later.number > c.number
              order by later.number limit 1)
            where c.kind = 'speaker' and c.id in (
              select other.correction_id from claim.correction_claim one
                join claim.correction_claim other on other.article_id = one.article_id
              where one.correction_id = any(:ids))""";

    private final StatelessSession database;

    Decisions(StatelessSession database) {
        this.database = database;
    }

    /**
     * Works out anew what some corrections, and all that hang together with them, amount to.
     *
     * @param ids of corrections that were made, undone, or whose claims came or went
     */
    Bundling settle(Set<String> ids) {
        if (ids.isEmpty()) {
            return Bundling.NONE;
        }
        database.createNativeMutationQuery(OTHER_SPEAKERS)
                .setParameter("ids", ids.toArray(String[]::new))
                .executeUpdate();
        Set<String> claims = new TreeSet<>();
        Map<String, List<AnchorRow>> anchors = new HashMap<>();
        Set<String> next = new HashSet<>(ids);
        while (!next.isEmpty()) {
            List<AnchorRow> found = anchors(next);
            found.forEach(anchor -> claims.add(anchor.node()));
            anchors.putAll(found.stream().collect(Collectors.groupingBy(anchor -> anchor.correctionId)));
            next = touching(claims);
            next.removeAll(anchors.keySet());
        }
        return new Bundling(claims, bundles(anchors));
    }

    private Map<String, String> bundles(Map<String, List<AnchorRow>> anchors) {
        BundleLog log = new BundleLog();
        List<CorrectionRow> corrections = database.createSelectionQuery(
                        """
                        from Correction where id in :ids and kind in ('split', 'join') and undoneAt is null
                        order by number""",
                        CorrectionRow.class)
                .setParameter("ids", anchors.keySet())
                .getResultList();
        corrections.forEach(correction -> log.add(decision(correction.id, anchors.get(correction.id))));
        corrections.forEach(correction -> supersede(correction, log.superseded().get(correction.id)));
        return log.bundles();
    }

    private void supersede(CorrectionRow correction, String by) {
        if (!Objects.equals(correction.supersededBy, by)) {
            database.createMutationQuery("update Correction set supersededBy = :by where id = :id")
                    .setParameter("by", by)
                    .setParameter("id", correction.id)
                    .executeUpdate();
        }
    }

    private static Decision decision(String id, List<AnchorRow> anchors) {
        return new Decision(id, nodes(anchors, false), nodes(anchors, true));
    }

    private static Set<String> nodes(List<AnchorRow> anchors, boolean rest) {
        return anchors.stream()
                .filter(anchor -> anchor.rest == rest)
                .map(AnchorRow::node)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private List<AnchorRow> anchors(Collection<String> corrections) {
        return database.createSelectionQuery("from CorrectionClaim where correctionId in :ids", AnchorRow.class)
                .setParameter("ids", corrections)
                .getResultList();
    }

    private Set<String> touching(Set<String> claims) {
        return new HashSet<>(database.createNativeQuery(TOUCHING, String.class)
                .setParameter("claims", claims.toArray(String[]::new))
                .getResultList());
    }
}
