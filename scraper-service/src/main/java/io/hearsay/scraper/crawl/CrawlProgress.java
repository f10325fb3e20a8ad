package io.hearsay.scraper.crawl;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.inject.Singleton;
import jakarta.persistence.Tuple;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.hibernate.Session;

/** Counts how far crawls are. */
@Singleton
class CrawlProgress {

    private static final Duration TICK = Duration.ofSeconds(1);

    private final Session database;
    private final Crawls crawls;

    CrawlProgress(Session database, Crawls crawls) {
        this.database = database;
        this.crawls = crawls;
    }

    /** The crawl with the number of its addresses in each state; 404 when there is none of this id. */
    CrawlView of(String id) {
        return QuarkusTransaction.joiningExisting().call(() -> CrawlView.of(crawls.get(id), counts(id)));
    }

    private Map<String, Long> counts(String id) {
        Map<String, Long> counts = new TreeMap<>();
        database.createNativeQuery(
                        "select state, count(*) as urls from crawl.frontier where crawl_id = :id group by state",
                        Tuple.class)
                .setParameter("id", id)
                .getResultList()
                .forEach(row -> counts.put(
                        row.get("state", String.class),
                        row.get("urls", Number.class).longValue()));
        return counts;
    }

    /** The crawl every second until it has ended; 404 at once when there is none of this id. */
    Multi<CrawlView> watch(String id) {
        CrawlView first = of(id);
        Multi<CrawlView> further = Multi.createBy()
                .repeating()
                .uni(() -> Uni.createFrom().item(() -> of(id)).runSubscriptionOn(Infrastructure.getDefaultWorkerPool()))
                .withDelay(TICK)
                .whilst(view -> view.state() == CrawlState.running);
        return first.state() == CrawlState.running
                ? further
                : Multi.createFrom().item(first);
    }
}
