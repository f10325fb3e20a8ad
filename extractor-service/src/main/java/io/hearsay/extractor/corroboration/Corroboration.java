package io.hearsay.extractor.corroboration;

import io.hearsay.claim.Claim;
import io.hearsay.extractor.article.ArticleRow;
import io.hearsay.extractor.article.FeedArticle;
import io.hearsay.extractor.claim.ClaimRow;
import io.hearsay.extractor.claim.Claims;
import io.hearsay.extractor.entity.Speakers;
import io.hearsay.extractor.syndication.Reprints;
import io.hearsay.syndication.Fingerprint;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.StatelessSession;

/**
 * Stores what was found in an article and works out what follows. One article after the other is stored, whoever read
 * it: reading is what takes time and runs in parallel; storing under one lock needs no other and cannot deadlock.
 */
@Singleton
public class Corroboration {

    private static final String LOCK = "select cast(pg_advisory_xact_lock(hashtext('hearsay.corroboration')) as text)";

    private final StatelessSession database;
    private final Claims claims;
    private final Reprints reprints;
    private final Statements statements;
    private final Relations relations;
    private final Propositions propositions;
    private final Speakers speakers;
    private final Retirements retirements;

    Corroboration(
            StatelessSession database,
            Claims claims,
            Reprints reprints,
            Statements statements,
            Relations relations,
            Propositions propositions,
            Speakers speakers,
            Retirements retirements) {
        this.database = database;
        this.claims = claims;
        this.reprints = reprints;
        this.statements = statements;
        this.relations = relations;
        this.propositions = propositions;
        this.speakers = speakers;
        this.retirements = retirements;
    }

    /** Waits until no other transaction stores; to be called first. */
    public void lock() {
        database.createNativeQuery(LOCK, String.class).getSingleResult();
    }

    /** Stores an article with its claims in place of what was stored of it. */
    public void replace(FeedArticle article, List<Claim> found) {
        List<ClaimRow> before = claims.of(article.id());
        Set<String> leaders = statements.leaders(before);
        Set<String> relatives = reprints.relatives(article.id());
        delete(article.id());
        Fingerprint fingerprint =
                Reprints.fingerprint(article.id(), article.text(), article.outlet(), article.publishedDate());
        ArticleRow row = ArticleRow.of(article, fingerprint.words());
        database.insert(row);
        List<ClaimRow> after = claims.add(article, found);
        reprints.removed(relatives);
        reprints.add(row, fingerprint);
        settle(before, leaders, after);
    }

    /** Removes everything that was stored of an article, and what followed from it alone. */
    public void forget(String articleId) {
        List<ClaimRow> before = claims.of(articleId);
        Set<String> leaders = statements.leaders(before);
        Set<String> relatives = reprints.relatives(articleId);
        delete(articleId);
        reprints.removed(relatives);
        settle(before, leaders, List.of());
    }

    private void delete(String articleId) {
        database.createMutationQuery("delete from Article where id = :id")
                .setParameter("id", articleId)
                .executeUpdate();
    }

    private void settle(List<ClaimRow> before, Set<String> leaders, List<ClaimRow> after) {
        retire(before, after);
        StatementChanges changes = statements.place(before, leaders, after);
        Set<String> unsettled = changes.unsettled();
        Set<String> neighbours = relations.neighbours(unsettled);
        Propositions.Released released = propositions.release(unsettled);
        statements.delete(changes.removed().keySet());
        relations.compareAnew(changes.restated().values());
        neighbours.addAll(unsettled);
        neighbours.addAll(propositions.place(changes, released));
        neighbours.addAll(relations.neighbours(neighbours));
        neighbours.addAll(changes.recounted());
        propositions.count(neighbours);
        speakers.refresh(speakerIds(before, after, changes), bodies(before, after));
    }

    /** Claims of an older revision or version that are no more; the same words of the same speaker take over. */
    private void retire(List<ClaimRow> before, List<ClaimRow> after) {
        Set<String> alive = after.stream().map(row -> row.id).collect(Collectors.toSet());
        alive.forEach(retirements::revive);
        for (ClaimRow gone : before) {
            if (!alive.contains(gone.id)) {
                retirements.retire("claim", gone.id, successor(gone, after));
            }
        }
    }

    private static Set<String> successor(ClaimRow gone, List<ClaimRow> after) {
        return after.stream()
                .filter(row -> row.text.equals(gone.text) && Objects.equals(row.speakerName, gone.speakerName))
                .map(row -> row.id)
                .limit(1)
                .collect(Collectors.toSet());
    }

    private static Set<String> bodies(List<ClaimRow> before, List<ClaimRow> after) {
        return Stream.concat(before.stream(), after.stream())
                .map(row -> row.represents)
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> speakerIds(List<ClaimRow> before, List<ClaimRow> after, StatementChanges changes) {
        Set<String> ids = new TreeSet<>(changes.speakers());
        before.forEach(row -> ids.add(Objects.requireNonNullElse(row.speakerId, "")));
        after.forEach(row -> ids.add(Objects.requireNonNullElse(row.speakerId, "")));
        return ids;
    }
}
