package io.hearsay.scraper.article;

import io.hearsay.web.Cursor;
import io.hearsay.web.Listing;
import io.hearsay.web.ProblemException;
import jakarta.inject.Singleton;
import jakarta.persistence.Tuple;
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

    /**
     * Bytes of what the entries of a stretch say, at most, unless the first one alone says more: hundreds of usual
     * articles, and little enough to be held several times over for each of those who read at once.
     */
    private static final int MOST_BYTES = 1 << 20;

    /** What does not fit any more is measured, not loaded; lengths are read without unpacking what is stored. */
    private static final String STRETCH =
            """
            with ahead as (
              select id, feed_xid, feed_position,
                coalesce(octet_length(text), 0) + coalesce(octet_length(title), 0)
                  + octet_length(cast(captions as text)) as bytes
              from crawl.article
              where (feed_xid, feed_position) > (cast(cast(:xid as text) as xid8), :position)
                and feed_xid < pg_snapshot_xmin(pg_current_snapshot())
              order by feed_xid, feed_position limit :limit + 1
            ), measured as (
              select id, row_number() over feed as place, sum(bytes) over feed as bytes, count(*) over () as entries
              from ahead
              window feed as (order by feed_xid, feed_position)
            )
            select a.*, m.place < m.entries as followed
            from measured m join crawl.article a on a.id = m.id
            where m.place <= :limit and (m.place = 1 or m.bytes <= :bytes)
            order by m.place""";

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
     * The stretch after a cursor. It may end before the limit, and not the feed with it, where its texts are long.
     *
     * @param after as given by an entry, or null for the start
     * @param limit entries at most
     * @throws ProblemException (400, field {@code after}) when the cursor is none of this feed
     */
    @Transactional
    public Listing<ArticleView> after(String after, int limit) {
        Position from = after == null ? Position.START : Position.of(after);
        List<Tuple> rows = database.createNativeQuery(STRETCH, Tuple.class)
                .addEntity("article", ArticleRow.class)
                .addScalar("followed", Boolean.class)
                .setParameter("xid", from.transaction())
                .setParameter("position", from.position())
                .setParameter("limit", limit)
                .setParameter("bytes", MOST_BYTES)
                .getResultList();
        List<ArticleView> items = rows.stream()
                .map(row -> view(row.get("article", ArticleRow.class)))
                .toList();
        boolean more = !rows.isEmpty() && rows.getLast().get("followed", Boolean.class);
        return new Listing<>(items, null, more ? items.getLast().cursor() : null);
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
