package io.hearsay.scraper.crawl;

import io.hearsay.web.Cursor;
import io.hearsay.web.Listing;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hibernate.Session;
import org.hibernate.query.SelectionQuery;

/** The crawls, the newest first. */
@Singleton
class CrawlList {

    private static final String PATH = "/api/v1/crawls";

    private final Session database;
    private final Tallies tallies;

    CrawlList(Session database, Tallies tallies) {
        this.database = database;
        this.tallies = tallies;
    }

    /**
     * A stretch of the list.
     *
     * @param state the only one wanted, or null for all
     * @param after cursor of the crawl to continue after, or null
     */
    @Transactional
    Listing<CrawlView> list(CrawlState state, String after, int limit) {
        String query = PATH + "?state=" + state;
        List<Crawl> rows = rows(state, after == null ? null : Cursor.keys(after, query, 2), limit + 1);
        List<Crawl> shown = rows.subList(0, Math.min(limit, rows.size()));
        Map<String, Tally> counts =
                tallies.of(shown.stream().map(crawl -> crawl.id).toList());
        return new Listing<>(
                shown.stream()
                        .map(crawl -> CrawlView.of(crawl, counts.getOrDefault(crawl.id, Tally.EMPTY)))
                        .toList(),
                null,
                rows.size() > limit ? Cursor.of(query, keys(shown.getLast())) : null);
    }

    private List<Crawl> rows(CrawlState state, List<String> after, int count) {
        List<String> conditions = new ArrayList<>(List.of("true"));
        if (state != null) {
            conditions.add("state = :state");
        }
        if (after != null) {
            conditions.add("(created_at, id) < (:created, :id)");
        }
        SelectionQuery<Crawl> query = database.createNativeQuery(
                "select * from crawl.crawl where %s order by created_at desc, id desc"
                        .formatted(String.join(" and ", conditions)),
                Crawl.class);
        if (state != null) {
            query.setParameter("state", state.name());
        }
        if (after != null) {
            query.setParameter("created", instant(after.getFirst())).setParameter("id", after.getLast());
        }
        return query.setMaxResults(count).getResultList();
    }

    private static String[] keys(Crawl crawl) {
        return new String[] {crawl.createdAt.toString(), crawl.id};
    }

    private static Instant instant(String key) {
        try {
            return Instant.parse(key);
        } catch (DateTimeException e) {
            throw io.hearsay.web.ProblemException.badRequest("after", "after must be a cursor taken from an answer");
        }
    }
}
