package io.hearsay.scraper.article;

import io.hearsay.web.Cursor;
import io.hearsay.web.Listing;
import io.hearsay.web.ProblemException;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.hibernate.Session;

/**
 * The articles in commit order. Entries are ordered by the transaction that wrote them; nothing at or above the oldest
 * transaction still running is served, so whoever continues after a cursor never misses a slow writer.
 */
@Singleton
public class ArticleFeed {

    private static final String QUERY = "/api/v1/articles";
    private static final String STRETCH =
            """
            select * from crawl.article
            where (feed_xid, feed_position) > (cast(cast(:xid as text) as xid8), :position)
              and feed_xid < pg_snapshot_xmin(pg_current_snapshot())
            order by feed_xid, feed_position limit :limit""";

    private final Session database;

    ArticleFeed(Session database) {
        this.database = database;
    }

    /** A place in the feed: a transaction and the place among what it wrote. */
    private record Position(String transaction, long position) {

        static final Position START = new Position("0", 0);

        static Position of(String cursor) {
            List<String> keys = Cursor.keys(cursor, QUERY, 2);
            if (!keys.stream().allMatch(key -> key.matches("[0-9]{1,18}"))) {
                throw ProblemException.badRequest("after", "after must be a cursor taken from this feed");
            }
            return new Position(keys.get(0), Long.parseLong(keys.get(1)));
        }
    }

    /**
     * The stretch after a cursor.
     *
     * @param after as given by an entry, or null for the start
     * @param limit entries at most
     * @throws ProblemException (400, field {@code after}) when the cursor is none of this feed
     */
    @Transactional
    public Listing<ArticleView> after(String after, int limit) {
        Position from = after == null ? Position.START : Position.of(after);
        List<ArticleRow> rows = database.createNativeQuery(STRETCH, ArticleRow.class)
                .setParameter("xid", from.transaction())
                .setParameter("position", from.position())
                .setParameter("limit", limit + 1)
                .getResultList();
        List<ArticleView> items =
                rows.stream().limit(limit).map(ArticleFeed::view).toList();
        return new Listing<>(items, null, rows.size() > limit ? items.getLast().cursor() : null);
    }

    /** One article, erased or not; empty when there is none of this id. */
    @Transactional
    public Optional<ArticleView> find(String id) {
        return ArticleRow.<ArticleRow>findByIdOptional(id).map(ArticleFeed::view);
    }

    private static ArticleView view(ArticleRow row) {
        return ArticleView.of(row, Cursor.of(QUERY, row.feedTransaction, Long.toString(row.feedPosition)));
    }
}
