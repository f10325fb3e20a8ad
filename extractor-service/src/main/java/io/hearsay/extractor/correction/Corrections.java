package io.hearsay.extractor.correction;

import com.fasterxml.jackson.core.type.TypeReference;
import io.hearsay.entity.Speaker;
import io.hearsay.extractor.Json;
import io.hearsay.extractor.claim.ClaimRow;
import io.hearsay.extractor.claim.Originals;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.StatelessSession;

/**
 * Applies corrections to the claims of an article whenever it is stored. Every call belongs to the transaction that
 * stores it; an article that nobody corrected costs one look into an index.
 */
@Singleton
public class Corrections {

    private static final TypeReference<SpeakerCorrection> SPEAKER = new TypeReference<>() {};

    private static final String WHY = "the speaker was corrected by an operator";

    private final StatelessSession database;
    private final Originals originals;
    private final Decisions decisions;

    Corrections(StatelessSession database, Originals originals, Decisions decisions) {
        this.database = database;
        this.originals = originals;
        this.decisions = decisions;
    }

    /**
     * What is left of an article's claims as they were extracted, and what that means for others. The rows may be
     * changed; those that are, or are left out, are kept as they were.
     */
    public Corrected apply(String articleId, String contentHash, List<ClaimRow> extracted) {
        List<AnchorRow> anchors = active(articleId);
        if (anchors.isEmpty()) {
            return new Corrected(extracted, Map.of(), Set.of());
        }
        anchors.forEach(anchor -> follow(anchor, contentHash, extracted));
        Map<String, CorrectionRow> log = corrections(anchors);
        Map<String, String> aside = aside(anchors, log);
        Map<String, Speaker> speakers = speakers(anchors, log);
        List<ClaimRow> kept = new ArrayList<>();
        for (ClaimRow claim : extracted) {
            boolean outside = claim.nestedIn != null && aside.containsKey(claim.nestedIn);
            if (aside.containsKey(claim.id)) {
                originals.keep(claim, true);
            } else {
                if (outside || speakers.containsKey(claim.id)) {
                    originals.keep(claim, false);
                    change(claim, contentHash, outside, speakers.get(claim.id));
                }
                kept.add(claim);
            }
        }
        return new Corrected(kept, aside, log.keySet());
    }

    private static void change(ClaimRow claim, String contentHash, boolean outside, Speaker speaker) {
        if (outside) {
            claim.nestedIn = null;
        }
        if (speaker != null) {
            claim.give(speaker, contentHash);
            claim.why = claim.why == null ? WHY : claim.why + "; " + WHY;
        }
    }

    /** Works out anew what corrections amount to that were made or undone, or whose claims came or went. */
    public Bundling settle(Set<String> ids) {
        return decisions.settle(ids);
    }

    /**
     * Notes that an article's claims are no more.
     *
     * @return ids of the corrections that were about them
     */
    public Set<String> forget(String articleId) {
        List<AnchorRow> anchors = active(articleId);
        // Those of undone corrections as well: a digest is made of the article's words.
        database.createMutationQuery(
                        "update CorrectionClaim set present = null, words = null where articleId = :article")
                .setParameter("article", articleId)
                .executeUpdate();
        return anchors.stream().map(anchor -> anchor.correctionId).collect(Collectors.toSet());
    }

    private List<AnchorRow> active(String articleId) {
        return database.createSelectionQuery(
                        """
                        from CorrectionClaim where articleId = :article
                          and correctionId in (select id from Correction where undoneAt is null)
                        order by correctionId, claimId""",
                        AnchorRow.class)
                .setParameter("article", articleId)
                .getResultList();
    }

    private void follow(AnchorRow anchor, String contentHash, List<ClaimRow> extracted) {
        if (anchor.follow(contentHash, extracted)) {
            database.update(anchor);
        }
    }

    /** The corrections of some claims by id, in the log's order. */
    private Map<String, CorrectionRow> corrections(Collection<AnchorRow> anchors) {
        Map<String, CorrectionRow> log = new LinkedHashMap<>();
        database.createSelectionQuery("from Correction where id in :ids order by number", CorrectionRow.class)
                .setParameter(
                        "ids",
                        anchors.stream().map(anchor -> anchor.correctionId).collect(Collectors.toSet()))
                .getResultList()
                .forEach(row -> log.put(row.id, row));
        return log;
    }

    private static Map<String, String> aside(List<AnchorRow> anchors, Map<String, CorrectionRow> log) {
        Map<String, String> aside = new TreeMap<>();
        latestLast(anchors, log, "not-a-claim")
                .forEach(anchor -> aside.put(anchor.present, log.get(anchor.correctionId).reason));
        return aside;
    }

    private static Map<String, Speaker> speakers(List<AnchorRow> anchors, Map<String, CorrectionRow> log) {
        Map<String, Speaker> speakers = new TreeMap<>();
        latestLast(anchors, log, "speaker")
                .forEach(anchor -> speakers.put(
                        anchor.present,
                        Json.read(log.get(anchor.correctionId).speaker, SPEAKER).speaker()));
        return speakers;
    }

    private static Stream<AnchorRow> latestLast(List<AnchorRow> anchors, Map<String, CorrectionRow> log, String kind) {
        return anchors.stream()
                .filter(anchor -> anchor.present != null
                        && log.get(anchor.correctionId).kind.equals(kind))
                .sorted(Comparator.comparing(anchor -> log.get(anchor.correctionId).number));
    }
}
