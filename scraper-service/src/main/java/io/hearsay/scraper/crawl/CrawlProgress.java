package io.hearsay.scraper.crawl;

import jakarta.inject.Singleton;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hibernate.Session;

/** Counts how far crawls are. */
@Singleton
class CrawlProgress {

    private final Session database;
    private final Crawls crawls;

    CrawlProgress(Session database, Crawls crawls) {
        this.database = database;
        this.crawls = crawls;
    }

    /** The crawl with the number of its addresses in each state; 404 when there is none of this id. */
    @Transactional
    CrawlView of(String id) {
        Crawl crawl = crawls.get(id);
        List<Tuple> rows = database.createNativeQuery(
                        "select state, count(*) as urls from crawl.frontier where crawl_id = :id group by state",
                        Tuple.class)
                .setParameter("id", id)
                .getResultList();
        Map<String, Long> counts = new TreeMap<>();
        rows.forEach(row -> counts.put(
                row.get("state", String.class), row.get("urls", Number.class).longValue()));
        return CrawlView.of(crawl, counts);
    }
}
