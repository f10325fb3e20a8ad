package io.hearsay.scraper.crawl;

import io.hearsay.scraper.frontier.UrlState;
import io.hearsay.web.timer.Timers;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.Session;

/** Reads how far crawls are from the ledger that every change of the frontier is written to. */
@Singleton
public class Tallies {

    /** What counts as recent. */
    static final Duration WINDOW = Duration.ofSeconds(10);

    private static final String SUMS =
            """
            select crawl_id, state, cause, sum(urls) as urls, sum(bytes) as bytes,
              coalesce(sum(urls) filter (where urls > 0
                and at > clock_timestamp() - :window * interval '1 second'), 0) as recent
            from crawl.tally where crawl_id = any(cast(:crawls as text[])) group by crawl_id, state, cause""";

    /** Young rows stay as they are: they tell the rate. One scraper at a time sums up. */
    private static final String SUM_UP =
            """
            with old as (
              delete from crawl.tally
              where pg_try_advisory_xact_lock(hashtext('crawl.tally')) and at < clock_timestamp() - interval '15 seconds'
                and at > '-infinity'
              returning crawl_id, state, cause, urls, bytes),
            sums as (
              delete from crawl.tally t using (select distinct crawl_id from old) touched
              where t.crawl_id = touched.crawl_id and t.at = '-infinity'
              returning t.crawl_id, t.state, t.cause, t.urls, t.bytes)
            insert into crawl.tally (crawl_id, state, cause, urls, bytes, at)
            select crawl_id, state, cause, sum(urls), sum(bytes), '-infinity'
            from (select * from old union all select * from sums) every
            group by 1, 2, 3 having sum(urls) <> 0 or sum(bytes) <> 0""";

    private final Session database;

    Tallies(Session database) {
        this.database = database;
    }

    /** The tally of a crawl. */
    Tally of(String crawlId) {
        return of(List.of(crawlId)).getOrDefault(crawlId, Tally.EMPTY);
    }

    /** The tallies of crawls by id; none for a crawl that has no addresses. */
    @Transactional
    Map<String, Tally> of(Collection<String> crawlIds) {
        Map<String, List<Tuple>> rows = new HashMap<>();
        database.createNativeQuery(SUMS, Tuple.class)
                .setParameter("crawls", crawlIds.toArray(String[]::new))
                .setParameter("window", WINDOW.toSeconds())
                .getResultList()
                .forEach(row -> rows.computeIfAbsent(row.get("crawl_id", String.class), _ -> new ArrayList<>())
                        .add(row));
        Map<String, Tally> tallies = new HashMap<>();
        rows.forEach((crawl, counts) -> tallies.put(crawl, tally(counts)));
        return tallies;
    }

    private static Tally tally(List<Tuple> rows) {
        List<Tally.Count> counts = rows.stream()
                .map(row -> new Tally.Count(
                        UrlState.of(row.get("state", String.class)),
                        row.get("cause", String.class),
                        number(row, "urls"),
                        number(row, "recent")))
                .toList();
        return new Tally(
                counts, rows.stream().mapToLong(row -> number(row, "bytes")).sum());
    }

    private static long number(Tuple row, String column) {
        return row.get(column, Number.class).longValue();
    }

    /** Adds to the bytes that were fetched for crawls, by id; in the transaction that stores them. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void fetched(Map<String, Long> bytes) {
        if (bytes.isEmpty()) {
            return;
        }
        database.createNativeMutationQuery(
                        """
                        insert into crawl.tally (crawl_id, state, bytes)
                        select crawl, 'fetched', bytes
                        from unnest(cast(:crawls as text[]), cast(:bytes as bigint[])) as given(crawl, bytes)""")
                .setParameter("crawls", bytes.keySet().toArray(String[]::new))
                .setParameter("bytes", bytes.values().toArray(Long[]::new))
                .executeUpdate();
    }

    void begin(@Observes StartupEvent event, Timers timers) {
        timers.every(Duration.ofSeconds(5), this::sumUp);
    }

    /** Sums up what is no longer recent, so that reading stays as cheap as it is. */
    @Transactional
    void sumUp() {
        database.createNativeMutationQuery(SUM_UP).executeUpdate();
    }
}
