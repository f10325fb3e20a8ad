package io.hearsay.extractor.corroboration;

import io.hearsay.claim.Claim;
import io.hearsay.extractor.article.ArticleRow;
import io.hearsay.extractor.article.FeedArticle;
import io.hearsay.extractor.claim.ClaimRow;
import io.hearsay.extractor.claim.Claims;
import io.hearsay.extractor.claim.Originals;
import io.hearsay.extractor.correction.Bundling;
import io.hearsay.extractor.correction.Corrected;
import io.hearsay.extractor.correction.Corrections;
import io.hearsay.extractor.correction.Placement;
import io.hearsay.extractor.entity.Speakers;
import io.hearsay.extractor.syndication.Reprints;
import io.hearsay.extractor.takedown.Forgetting;
import io.hearsay.extractor.takedown.Rules;
import io.hearsay.extractor.takedown.Withholding;
import io.hearsay.syndication.Fingerprint;
import jakarta.inject.Singleton;
import java.util.ArrayList;
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

/**
 * Stores what was found in an article and works out what follows. One article after the other is stored, whoever read
 * it: reading is what takes time and runs in parallel; storing under one lock needs no other and cannot deadlock.
 */
@Singleton
public class Corroboration implements Placement, Forgetting {

    private static final String LOCK = "select cast(pg_advisory_xact_lock(hashtext('hearsay.corroboration')) as text)";

    private final StatelessSession database;
    private final Claims claims;
    private final Rules rules;
    private final Originals originals;
    private final Corrections corrections;
    private final Reprints reprints;
    private final Statements statements;
    private final Relations relations;
    private final Propositions propositions;
    private final Speakers speakers;
    private final Retirements retirements;
    private final PastVersions past;

    Corroboration(
            StatelessSession database,
            Claims claims,
            Rules rules,
            Originals originals,
            Corrections corrections,
            Reprints reprints,
            Statements statements,
            Relations relations,
            Propositions propositions,
            Speakers speakers,
            Retirements retirements,
            PastVersions past) {
        this.database = database;
        this.claims = claims;
        this.rules = rules;
        this.originals = originals;
        this.corrections = corrections;
        this.reprints = reprints;
        this.statements = statements;
        this.relations = relations;
        this.propositions = propositions;
        this.speakers = speakers;
        this.retirements = retirements;
        this.past = past;
    }

    @Override
    public void lock() {
        database.createNativeQuery(LOCK, String.class).getSingleResult();
    }

    /**
     * Stores an article with its claims in place of what was stored of it.
     *
     * @return how many claims are left after what was taken down of people's words and what operators corrected
     */
    public int replace(FeedArticle article, List<Claim> found) {
        List<ClaimRow> before = claims.of(article.id());
        Set<String> leaders = statements.leaders(before);
        Set<String> relatives = reprints.relatives(article.id());
        delete(article.id());
        Withholding left = rules.apply(article, found);
        Fingerprint fingerprint =
                Reprints.fingerprint(article.id(), left.article().text(), article.outlet(), article.publishedDate());
        ArticleRow row = ArticleRow.of(article, fingerprint.words());
        insert(row, article, left);
        Corrected after = corrections.apply(row.id, row.contentHash, left.left(claims.rows(left.article(), found)));
        claims.add(after.claims());
        reprints.removed(relatives);
        reprints.add(row, fingerprint);
        retire(before, after.claims(), after.aside());
        settle(before, leaders, after.claims(), corrections.settle(after.corrections()));
        return after.claims().size();
    }

    private void insert(ArticleRow row, FeedArticle read, Withholding left) {
        row.text = left.article().text();
        row.title = left.article().title();
        row.creditLine = left.article().creditLine();
        database.insert(row);
        if (left.isAny()) {
            rules.keep(read);
        }
    }

    @Override
    public void forgetPast() {
        past.forget();
    }

    @Override
    public void forget(String articleId) {
        List<ClaimRow> before = claims.of(articleId);
        Set<String> leaders = statements.leaders(before);
        Set<String> relatives = reprints.relatives(articleId);
        Set<String> corrected = corrections.forget(articleId);
        delete(articleId);
        reprints.removed(relatives);
        retire(before, List.of(), Map.of());
        settle(before, leaders, List.of(), corrections.settle(corrected));
    }

    @Override
    public void correct(Set<String> articles, String correctionId) {
        Set<String> corrected = new TreeSet<>(Set.of(correctionId));
        List<ClaimRow> before = new ArrayList<>();
        List<ClaimRow> after = new ArrayList<>();
        Map<String, String> aside = new TreeMap<>();
        for (ArticleRow article : articles(articles)) {
            List<ClaimRow> stored = claims.of(article.id);
            Corrected now = corrections.apply(
                    article.id, article.contentHash, originals.restore(article.id, article.contentHash));
            before.addAll(without(stored, now.claims()));
            after.addAll(without(now.claims(), stored));
            aside.putAll(now.aside());
            corrected.addAll(now.corrections());
        }
        Set<String> leaders = statements.leaders(before);
        claims.remove(before);
        claims.add(after);
        retire(before, after, aside);
        settle(before, leaders, after, corrections.settle(corrected));
        claims.recount(articles);
    }

    /** Those of some articles that are stored; one that was taken down is not. */
    private List<ArticleRow> articles(Set<String> ids) {
        return database.createSelectionQuery("from Article where id in :ids order by id", ArticleRow.class)
                .setParameter("ids", ids)
                .getResultList();
    }

    private static List<ClaimRow> without(List<ClaimRow> claims, List<ClaimRow> others) {
        Map<String, ClaimRow> known = others.stream().collect(Collectors.toMap(claim -> claim.id, Function.identity()));
        return claims.stream()
                .filter(claim -> !claim.isCorrectedAs(known.get(claim.id)))
                .toList();
    }

    private void delete(String articleId) {
        database.createMutationQuery("delete from Article where id = :id")
                .setParameter("id", articleId)
                .executeUpdate();
    }

    private void settle(List<ClaimRow> before, Set<String> leaders, List<ClaimRow> after, Bundling bundling) {
        StatementChanges changes = statements.place(before, leaders, after, bundling);
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
    private void retire(List<ClaimRow> before, List<ClaimRow> after, Map<String, String> aside) {
        Set<String> alive = after.stream().map(row -> row.id).collect(Collectors.toSet());
        alive.forEach(retirements::revive);
        for (ClaimRow gone : before) {
            if (!alive.contains(gone.id) && !aside.containsKey(gone.id)) {
                retirements.retire("claim", gone.id, successor(gone, after));
            }
        }
        aside.forEach(retirements::setAside);
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
