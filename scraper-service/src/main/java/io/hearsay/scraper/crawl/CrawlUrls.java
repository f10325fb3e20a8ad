package io.hearsay.scraper.crawl;

import io.hearsay.scraper.frontier.UrlState;
import io.hearsay.web.Cursor;
import io.hearsay.web.Listing;
import jakarta.inject.Singleton;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.util.List;
import org.hibernate.Session;
import org.hibernate.query.SelectionQuery;

/** Every address of a crawl, by address. */
@Singleton
class CrawlUrls {

    private final Session database;
    private final Crawls crawls;

    CrawlUrls(Session database, Crawls crawls) {
        this.database = database;
        this.crawls = crawls;
    }

    /**
     * A stretch of the list; 404 when there is no such crawl.
     *
     * @param state the only one wanted, or null for all
     * @param host the only one wanted, or null for all
     * @param after cursor of the address to continue after, or null
     */
    @Transactional
    Listing<CrawlUrlView> list(String crawlId, UrlState state, String host, String after, int limit) {
        crawls.get(crawlId);
        String path = "/api/v1/crawls/%s/urls?state=%s&host=%s".formatted(crawlId, state, host);
        String url = after == null ? "" : Cursor.keys(after, path, 1).getFirst();
        List<Tuple> rows = rows(crawlId, state, host, url, limit + 1);
        List<CrawlUrlView> items =
                rows.stream().limit(limit).map(CrawlUrlView::of).toList();
        return new Listing<>(
                items,
                null,
                rows.size() > limit ? Cursor.of(path, items.getLast().url()) : null);
    }

    /** The state stands in the statement itself: only then can Postgres use the index over the rare ones. */
    private List<Tuple> rows(String crawlId, UrlState state, String host, String after, int count) {
        SelectionQuery<Tuple> query = database.createNativeQuery(
                        """
                        select f.url, host, state, reason, target, kind, depth, attempt, admitted_at, changed_at,
                          due_at, again_at, p.article_id
                        from crawl.frontier f left join crawl.page p on p.url = f.url
                        where f.crawl_id = :crawl and f.url > :after %s %s order by f.url"""
                                .formatted(
                                        state == null ? "" : "and state = '%s'".formatted(state.wireName()),
                                        host == null ? "" : "and host = :host"),
                        Tuple.class)
                .setParameter("crawl", crawlId)
                .setParameter("after", after);
        if (host != null) {
            query.setParameter("host", host);
        }
        return query.setMaxResults(count).getResultList();
    }
}
