package io.hearsay.scraper.frontier;

import io.hearsay.scraper.cache.Remembered;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.hibernate.Session;

/** The open addresses of all crawls, and what each of them waits for. */
@Singleton
public class Backlog {

    /** From the sums that are kept anyway: exact, and as cheap with millions of addresses. */
    private static final String OPEN =
            "select cast(coalesce(sum(urls), 0) as bigint) from crawl.tally where state in ('queued', 'leased')";

    /** Of the many that are due, hosts and numbers come from an index alone; only then are the hosts looked at. */
    private static final String BY_REASON =
            """
            select reason, sum(urls) as urls from (
              select 'being fetched' as reason, count(*) as urls from crawl.frontier where state = 'leased'
              union all
              select coalesce(reason, 'to be tried again'), count(*) from crawl.frontier
              where state = 'queued' and due_at > now() group by 1
              union all
              select %s, sum(f.urls)
              from (select host, count(*) as urls from crawl.frontier
                where state = 'queued' and due_at <= now() group by host) f
              join crawl.host h on h.name = f.host group by 1) reasons
            where urls > 0 group by 1 order by 2 desc, 1"""
                    .formatted(WaitReason.OF_HOST);

    private static final Duration LEAST = Duration.ofSeconds(1);
    private static final int SHARE = 20;

    private final Session database;
    private final Remembered<String, Map<String, Long>> remembered = new Remembered<>(LEAST, SHARE);

    Backlog(Session database) {
        this.database = database;
    }

    /** How many addresses wait or are being fetched, exactly. */
    @Transactional
    public long open() {
        return database.createNativeQuery(OPEN, Long.class).getSingleResult();
    }

    /**
     * How many addresses each reason holds back, the most frequent reason first; as it was a second ago or, where
     * counting takes long, twenty times as long ago as that takes.
     */
    public Map<String, Long> byReason() {
        return remembered.get("", () -> QuarkusTransaction.joiningExisting().call(this::count));
    }

    private Map<String, Long> count() {
        Map<String, Long> reasons = new LinkedHashMap<>();
        database.createNativeQuery(BY_REASON, Tuple.class)
                .getResultList()
                .forEach(row -> reasons.put(
                        row.get("reason", String.class),
                        row.get("urls", Number.class).longValue()));
        return reasons;
    }
}
