package io.hearsay.scraper.furniture;

import jakarta.inject.Singleton;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import org.hibernate.Session;

/**
 * The articles that hold a line which has turned out to be furniture, until they are made again. Whoever takes some has
 * a minute for it; one that is noted meanwhile stays to be taken once more.
 */
@Singleton
public class StaleArticles {

    private static final String NOTE =
            """
            insert into crawl.stale_article (article_id, noted)
            select id, nextval('crawl.stale_article_noted') from (
              select unnest(cast(:counted as text[])) as id
              union select unnest(cast(:holding as text[]))
              union select article_id from crawl.line_reprint where counted_as = any(cast(:counted as text[]))
              order by id) stale
            on conflict (article_id) do update set noted = excluded.noted, lease_until = '-infinity'""";

    private static final String TAKE =
            """
            update crawl.stale_article s set lease_until = clock_timestamp() + interval '1 minute'
            from (select t.article_id, a.outlet from crawl.stale_article t
              left join crawl.article a on a.id = t.article_id
              where t.lease_until < clock_timestamp() order by t.noted limit :limit for update of t skip locked) taken
            where s.article_id = taken.article_id
            returning s.article_id, taken.outlet, s.noted""";

    private final Session database;

    StaleArticles(Session database) {
        this.database = database;
    }

    /**
     * An article to be made again.
     *
     * @param outlet its outlet, or null where it is gone
     * @param noted rises every time that it is noted
     */
    public record StaleArticle(String id, String outlet, long noted) {}

    /**
     * Notes articles.
     *
     * @param counted whose reprints are to be made again as well
     * @param holding only these themselves
     */
    void note(Collection<String> counted, Collection<String> holding) {
        if (counted.isEmpty() && holding.isEmpty()) {
            return;
        }
        database.createNativeMutationQuery(NOTE)
                .setParameter("counted", counted.toArray(String[]::new))
                .setParameter("holding", holding.toArray(String[]::new))
                .executeUpdate();
    }

    /** Some that nobody is at, those that have waited longest; none when there are no more. */
    @Transactional
    public List<StaleArticle> take(int limit) {
        return database.createNativeQuery(TAKE, Tuple.class).setParameter("limit", limit).getResultList().stream()
                .map(row -> new StaleArticle(
                        row.get("article_id", String.class),
                        row.get("outlet", String.class),
                        row.get("noted", Long.class)))
                .toList();
    }

    /** These are done, but for those that were noted again since they were taken. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void done(Collection<StaleArticle> articles) {
        database.createNativeMutationQuery(
                        """
                        with mine as (
                          select s.article_id
                          from unnest(cast(:ids as text[]), cast(:noted as bigint[])) as g(article_id, noted)
                          join crawl.stale_article s on s.article_id = g.article_id and s.noted = g.noted
                          order by s.article_id for update of s)
                        delete from crawl.stale_article s using mine m where s.article_id = m.article_id""")
                .setParameter("ids", articles.stream().map(StaleArticle::id).toArray(String[]::new))
                .setParameter(
                        "noted", articles.stream().map(StaleArticle::noted).toArray(Long[]::new))
                .executeUpdate();
    }
}
