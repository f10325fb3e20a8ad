package io.hearsay.extractor.correction;

import com.fasterxml.jackson.core.type.TypeReference;
import io.hearsay.extractor.Json;
import io.hearsay.extractor.claim.ClaimRow;
import io.hearsay.extractor.claim.TextSelector;
import io.hearsay.text.ContentId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** A claim that a correction is about, and how it is found again: never its words. */
@Entity(name = "CorrectionClaim")
@Table(name = "correction_claim")
@IdClass(AnchorRow.Key.class)
public class AnchorRow {

    private static final double LEAST_OVERLAP = 0.5;
    private static final TypeReference<List<TextSelector>> SELECTORS = new TypeReference<>() {};
    private static final TypeReference<TextSelector> SELECTOR = new TypeReference<>() {};

    @Id
    @Column(name = "correction_id")
    public String correctionId;

    /** The claim as it was named. */
    @Id
    @Column(name = "claim_id")
    public String claimId;

    /** Whether others were split from it. */
    public boolean rest;

    @Column(name = "article_id")
    public String articleId;

    @Column(name = "content_hash")
    public String contentHash;

    @Column(name = "span_start")
    public int start;

    @Column(name = "span_end")
    public int end;

    /** Digest of its words and its source's; null once its article was taken down. */
    public String words;

    /** The claim that it is now; null while there is none. */
    public String present;

    /** Both ids. */
    public record Key(String correctionId, String claimId) implements Serializable {}

    static AnchorRow of(String correction, ClaimRow claim, String contentHash, boolean rest) {
        AnchorRow row = new AnchorRow();
        row.correctionId = correction;
        row.claimId = claim.id;
        row.rest = rest;
        row.articleId = claim.articleId;
        row.contentHash = contentHash;
        row.start = start(claim);
        row.end = end(claim);
        row.words = digest(claim);
        row.present = claim.id;
        return row;
    }

    /** The claim it is now, else the one it was named as: what it is called among bundles. */
    String node() {
        return present != null ? present : claimId;
    }

    /**
     * Takes in which of an article's claims it is now, if any. In another text it takes on the place there, so that it
     * is found by place when that text is read again.
     *
     * @return whether anything changed
     */
    boolean follow(String hash, List<ClaimRow> claims) {
        ClaimRow found = find(hash, claims).orElse(null);
        if (found == null) {
            boolean lost = present != null;
            present = null;
            return lost;
        }
        boolean moved = !hash.equals(contentHash);
        boolean changed = moved || !found.id.equals(present) || !digest(found).equals(words);
        if (moved) {
            contentHash = hash;
            start = start(found);
            end = end(found);
        }
        present = found.id;
        words = digest(found);
        return changed;
    }

    /**
     * The claim among those extracted that it means: by id, by its place in the same text, else by the same words of
     * the same source, the nearest where several have them.
     */
    private Optional<ClaimRow> find(String hash, List<ClaimRow> claims) {
        return claims.stream()
                .filter(claim -> claim.id.equals(claimId))
                .findFirst()
                .or(() -> hash.equals(contentHash)
                        ? claims.stream()
                                .filter(claim -> overlap(claim) >= LEAST_OVERLAP)
                                .max(Comparator.comparingDouble(this::overlap)
                                        .thenComparing(claim -> claim.position, Comparator.reverseOrder()))
                        : claims.stream()
                                .filter(claim -> digest(claim).equals(words))
                                .min(Comparator.<ClaimRow>comparingInt(claim -> Math.abs(start(claim) - start))
                                        .thenComparing(claim -> claim.position)));
    }

    /** Stands for the words and those that name who speaks; corrections change neither. */
    private static String digest(ClaimRow claim) {
        return ContentId.of(
                claim.text,
                claim.source == null ? "-" : Json.read(claim.source, SELECTOR).exact());
    }

    /** What both have in common of what either covers. */
    private double overlap(ClaimRow claim) {
        int from = start(claim);
        int to = end(claim);
        double common = Math.min(end, to) - Math.max(start, from);
        return common <= 0 ? 0 : common / (Math.max(end, to) - Math.min(start, from));
    }

    private static int start(ClaimRow claim) {
        return Json.read(claim.content, SELECTORS).getFirst().start();
    }

    private static int end(ClaimRow claim) {
        return Json.read(claim.content, SELECTORS).getLast().end();
    }
}
