package io.hearsay.extractor.correction;

import io.hearsay.corroboration.ReportKeys;
import io.hearsay.entity.Speaker;
import io.hearsay.entity.SpeakerStatus;
import io.hearsay.extractor.Json;
import io.hearsay.extractor.claim.ClaimRow;
import io.hearsay.extractor.claim.Claims;
import io.hearsay.extractor.takedown.Rules;
import io.hearsay.text.ContentId;
import io.hearsay.web.Listing;
import io.hearsay.web.ProblemException;
import io.hearsay.web.Stretch;
import jakarta.inject.Singleton;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.StatelessSession;

/** The log of corrections: each is made, and perhaps undone, in one transaction with what follows from it. */
@Singleton
public class CorrectionLog {

    private static final String LIST = "/api/v1/corrections";

    private static final String PAGE = "select " + CorrectionAnswer.COLUMNS
            + ", number from claim.correction_v1 where number < :before order by number desc limit :limit";

    private static final String ONE = "select " + CorrectionAnswer.COLUMNS + " from claim.correction_v1 where id = :id";

    private final StatelessSession database;
    private final Claims claims;
    private final Placement placement;
    private final Rules rules;

    CorrectionLog(StatelessSession database, Claims claims, Placement placement, Rules rules) {
        this.database = database;
        this.claims = claims;
        this.placement = placement;
        this.rules = rules;
    }

    /** Of the corrections, the latest first. */
    @Transactional
    Listing<CorrectionAnswer> list(Stretch stretch) {
        List<Tuple> rows = database.createNativeQuery(PAGE, Tuple.class)
                .setParameter("before", stretch.before(LIST))
                .setParameter("limit", stretch.limit() + 1)
                .getResultList();
        return stretch.listing(LIST, rows, CorrectionAnswer::of, CorrectionLog::number);
    }

    private static long number(Tuple row) {
        return row.get(row.getElements().size() - 1, Long.class);
    }

    /** A correction, if there is one with this id. */
    @Transactional
    Optional<CorrectionAnswer> find(String id) {
        return database.createNativeQuery(ONE, Tuple.class)
                .setParameter("id", id)
                .getResultStream()
                .map(CorrectionAnswer::of)
                .findFirst();
    }

    /**
     * Makes a correction and applies it to what is stored.
     *
     * @throws ProblemException (404, 409) when it names what is not there or contradicts what is
     */
    @Transactional
    CorrectionAnswer make(CorrectionRequest request) {
        placement.lock();
        requireNotTakenDown(request.speaker());
        List<ClaimRow> taken = request.kind().equals("join") ? joined(request.statements()) : named(request.claims());
        List<ClaimRow> rest = request.kind().equals("split") ? rest(taken) : List.of();
        CorrectionRow row = row(request, taken);
        database.insert(row);
        Map<String, String> hashes = hashes(Stream.concat(taken.stream(), rest.stream()));
        List<AnchorRow> anchors = new ArrayList<>();
        taken.forEach(claim -> anchors.add(AnchorRow.of(row.id, claim, hashes.get(claim.articleId), false)));
        rest.forEach(claim -> anchors.add(AnchorRow.of(row.id, claim, hashes.get(claim.articleId), true)));
        database.insertMultiple(anchors);
        placement.correct(hashes.keySet(), row.id);
        return find(row.id).orElseThrow();
    }

    /**
     * Undoes a correction, which leaves what was extracted and what other corrections make of it; once undone it stays
     * so.
     *
     * @throws ProblemException (404) when there is none
     */
    @Transactional
    CorrectionAnswer undo(String id, String by) {
        placement.lock();
        int undone = database.createMutationQuery(
                        """
                        update Correction set undoneAt = :now, undoneBy = :by, supersededBy = null
                        where id = :id and undoneAt is null""")
                .setParameter("now", now())
                .setParameter("by", by)
                .setParameter("id", id)
                .executeUpdate();
        if (undone > 0) {
            placement.correct(articles(id), id);
        }
        return find(id).orElseThrow(() -> ProblemException.notFound("correction", id));
    }

    private void requireNotTakenDown(SpeakerCorrection speaker) {
        if (speaker != null && rules.isTakenDown(speaker.speaker())) {
            throw ProblemException.of(
                    409, "speaker", "this speaker's words were taken down: mark as no claim what is theirs");
        }
    }

    private CorrectionRow row(CorrectionRequest request, List<ClaimRow> taken) {
        CorrectionRow row = new CorrectionRow();
        row.kind = request.kind();
        row.statements = request.kind().equals("split")
                ? new String[] {taken.getFirst().statementId}
                : request.statements().toArray(String[]::new);
        row.speaker = Json.write(request.speaker());
        row.reason = request.reason();
        row.author = request.author();
        row.createdAt = now();
        row.id = ContentId.of("correction", Json.write(request), row.createdAt.toString());
        return row;
    }

    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MICROS);
    }

    private List<ClaimRow> named(List<String> ids) {
        List<ClaimRow> found = claims.withIds(ids);
        requireAll("claim", "claims", ids, found.stream().map(claim -> claim.id));
        return found;
    }

    private List<ClaimRow> joined(List<String> statements) {
        List<ClaimRow> found = claims.ofStatements(statements);
        requireAll("statement", "statements", statements, found.stream().map(claim -> claim.statementId));
        Set<String> speakers = found.stream()
                .map(ClaimRow::speaker)
                .filter(speaker -> speaker.status() == SpeakerStatus.NAMED)
                .collect(Collectors.toMap(ReportKeys::speaker, Speaker::name, (one, other) -> one, TreeMap::new))
                .values()
                .stream()
                .collect(Collectors.toCollection(TreeSet::new));
        if (speakers.size() > 1) {
            throw ProblemException.of(
                    409,
                    "statements",
                    "a statement is of one speaker, these are of %s: correct the speaker first"
                            .formatted(String.join(", ", speakers)));
        }
        return found;
    }

    private static void requireAll(String what, String field, List<String> ids, Stream<String> found) {
        Set<String> missing = new TreeSet<>(ids);
        missing.removeAll(found.collect(Collectors.toSet()));
        if (!missing.isEmpty()) {
            throw ProblemException.of(
                    404, field, "there is no %s %s (any more)".formatted(what, String.join(", ", missing)));
        }
    }

    /** The other claims of the statement that some are to be split from. */
    private List<ClaimRow> rest(List<ClaimRow> taken) {
        Set<String> statements =
                taken.stream().map(claim -> claim.statementId).collect(Collectors.toCollection(HashSet::new));
        if (statements.size() != 1 || statements.contains(null)) {
            throw ProblemException.of(
                    409, "claims", "claims to be split off must be of one statement, the same for all");
        }
        Set<String> ids = taken.stream().map(claim -> claim.id).collect(Collectors.toSet());
        List<ClaimRow> rest = claims.ofStatements(statements).stream()
                .filter(claim -> !ids.contains(claim.id))
                .toList();
        if (rest.isEmpty()) {
            throw ProblemException.of(
                    409, "claims", "these are all claims of their statement, so there is nothing to split them from");
        }
        return rest;
    }

    private Map<String, String> hashes(Stream<ClaimRow> rows) {
        Set<String> articles = rows.map(row -> row.articleId).collect(Collectors.toSet());
        return database.createSelectionQuery("select id, contentHash from Article where id in :ids", Object[].class)
                .setParameter("ids", articles)
                .getResultStream()
                .collect(Collectors.toMap(row -> (String) row[0], row -> (String) row[1]));
    }

    private Set<String> articles(String correction) {
        return new TreeSet<>(database.createSelectionQuery(
                        "select articleId from CorrectionClaim where correctionId = :id", String.class)
                .setParameter("id", correction)
                .getResultList());
    }
}
