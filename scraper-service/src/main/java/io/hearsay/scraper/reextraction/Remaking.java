package io.hearsay.scraper.reextraction;

import io.hearsay.scraper.article.ArticleDraft;
import io.hearsay.scraper.article.Articles;
import io.hearsay.scraper.article.StoredArticle;
import io.hearsay.scraper.furniture.CountedPage;
import jakarta.inject.Singleton;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.hibernate.Session;

/**
 * Stores articles that were made again. What has changed since it was read is left alone: a page fetched meanwhile, an
 * article that is newer than the page, one that its site withdrew.
 */
@Singleton
class Remaking {

    private static final String CURRENT =
            """
            select p.url from crawl.page p
            join unnest(cast(:urls as text[]), cast(:times as timestamptz[])) as g(url, fetched_at)
              on p.url = g.url and p.fetched_at = g.fetched_at
            order by p.url for share of p""";

    private static final String ASSIGN =
            """
            update crawl.page p set article_id = g.id
            from unnest(cast(:urls as text[]), cast(:ids as text[])) as g(url, id)
            where p.url = g.url and p.article_id is distinct from g.id""";

    private final Session database;
    private final Articles articles;

    Remaking(Session database, Articles articles) {
        this.database = database;
        this.articles = articles;
    }

    private record Known(int revision, boolean erased, Instant fetchedAt) {}

    /**
     * Stores the drafts in the current transaction.
     *
     * @param drafts of different addresses
     * @param fresh the ids of those of which no article was made before; a copy of another's text stays none
     * @param counting what counts the lines of those that are stored
     * @return what came of them; {@link Tally#pages} and {@link Tally#failed} are none of its business
     */
    Tally store(List<ArticleDraft> drafts, Set<String> fresh, Consumer<List<CountedPage>> counting) {
        articles.holdTakeDowns(drafts);
        Set<String> current = current(drafts);
        Map<String, Known> known = known(drafts);
        Set<String> copies = new HashSet<>(articles.sameText(drafts).keySet());
        copies.retainAll(fresh);
        List<ArticleDraft> wanted = drafts.stream()
                .filter(draft -> current.contains(draft.address().value()))
                .filter(draft -> !copies.contains(draft.id()) && isReplaceable(known.get(draft.id()), draft))
                .toList();
        List<StoredArticle> stored = articles.store(wanted);
        assign(wanted, stored);
        Set<String> refused = refused(stored);
        counting.accept(wanted.stream()
                .filter(draft -> !refused.contains(draft.id()))
                .map(ArticleDraft::counted)
                .toList());
        return tally(drafts.size() - wanted.size(), stored, known);
    }

    private static Set<String> refused(List<StoredArticle> stored) {
        return stored.stream()
                .filter(StoredArticle::erased)
                .map(StoredArticle::id)
                .collect(Collectors.toSet());
    }

    private static boolean isReplaceable(Known known, ArticleDraft draft) {
        return known == null || (!known.erased() && !known.fetchedAt().isAfter(draft.fetchedAt()));
    }

    private static Tally tally(int left, List<StoredArticle> stored, Map<String, Known> known) {
        int added = 0;
        int revised = 0;
        int unchanged = 0;
        int refused = 0;
        for (StoredArticle article : stored) {
            Known before = known.get(article.id());
            if (article.erased()) {
                refused++;
            } else if (before == null) {
                added++;
            } else if (before.revision() < article.revision()) {
                revised++;
            } else {
                unchanged++;
            }
        }
        return new Tally(0, added, revised, unchanged, left + refused, 0);
    }

    private Set<String> current(List<ArticleDraft> drafts) {
        return new HashSet<>(database.createNativeQuery(CURRENT, String.class)
                .setParameter("urls", urls(drafts))
                .setParameter(
                        "times",
                        drafts.stream()
                                .map(draft -> draft.fetchedAt()
                                        .atOffset(ZoneOffset.UTC)
                                        .toString())
                                .toArray(String[]::new))
                .getResultList());
    }

    private Map<String, Known> known(List<ArticleDraft> drafts) {
        Map<String, Known> known = new HashMap<>();
        database.createNativeQuery(
                        """
                        select id, revision, erased, fetched_at from crawl.article
                        where id = any(cast(:ids as text[])) order by id for update""",
                        Tuple.class)
                .setParameter("ids", drafts.stream().map(ArticleDraft::id).toArray(String[]::new))
                .getResultList()
                .forEach(row -> known.put(
                        row.get("id", String.class),
                        new Known(
                                row.get("revision", Integer.class),
                                row.get("erased", Boolean.class),
                                row.get("fetched_at", Instant.class))));
        return known;
    }

    private void assign(List<ArticleDraft> drafts, List<StoredArticle> stored) {
        List<StoredArticle> kept =
                stored.stream().filter(article -> !article.erased()).toList();
        Map<String, String> urls = new HashMap<>();
        drafts.forEach(draft -> urls.put(draft.id(), draft.address().value()));
        database.createNativeMutationQuery(ASSIGN)
                .setParameter(
                        "urls",
                        kept.stream().map(article -> urls.get(article.id())).toArray(String[]::new))
                .setParameter("ids", kept.stream().map(StoredArticle::id).toArray(String[]::new))
                .executeUpdate();
    }

    private static String[] urls(List<ArticleDraft> drafts) {
        return drafts.stream().map(draft -> draft.address().value()).toArray(String[]::new);
    }
}
