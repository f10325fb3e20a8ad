package io.hearsay.scraper.crawl;

import io.hearsay.scraper.ScraperSettings;
import io.hearsay.scraper.cache.Remembered;
import io.hearsay.scraper.crawl.ProgressView.OldestWaiting;
import io.hearsay.scraper.frontier.WaitReason;
import jakarta.inject.Singleton;
import jakarta.persistence.Tuple;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.hibernate.Session;

/**
 * What of a crawl is still open: how long its hosts' pauses will take and which address has waited longest. Both mean
 * reading every open address, so they are remembered for twenty times as long as that took.
 */
@Singleton
class OpenUrls {

    private static final Duration LEAST = Duration.ofSeconds(1);
    private static final int SHARE = 20;

    /** A host hands out one page a pause, so its last page cannot come sooner than all of its pauses together. */
    private static final String LONGEST_HOST =
            """
            select cast(coalesce(max(greatest(0, extract(epoch from h.next_request_at - clock_timestamp()))
              + (open.urls - 1) * greatest(h.delay_ms, :delay) / 1000.0), 0) as float8)
            from (select host, count(*) as urls from crawl.frontier
              where crawl_id = :crawl and state in ('queued', 'leased') group by host) open
            join crawl.host h on h.name = open.host""";

    private static final String OLDEST =
            """
            select f.url, f.host, f.admitted_at, %s as reason
            from (select * from crawl.frontier
              where crawl_id = :crawl and state in ('queued', 'leased') and state = 'queued'
              order by admitted_at limit 1) f
            join crawl.host h on h.name = f.host"""
                    .formatted(WaitReason.SQL);

    /**
     * What is open at one moment.
     *
     * @param leastSeconds no crawl can end sooner than this
     * @param oldest the address that has waited longest, where one waits
     */
    record Open(double leastSeconds, Optional<OldestWaiting> oldest) {

        static final Open NOTHING = new Open(0, Optional.empty());
    }

    private final Session database;
    private final Duration hostDelay;
    private final Remembered<String, Open> remembered = new Remembered<>(LEAST, SHARE);

    OpenUrls(Session database, ScraperSettings settings) {
        this.database = database;
        this.hostDelay = settings.hostDelay();
    }

    /** What is open of a crawl now, or was a moment ago; within a transaction. */
    Open of(String crawlId) {
        return remembered.get(crawlId, () -> {
            // In this order: who is told what an address waits for is told how long that takes.
            Optional<OldestWaiting> oldest = oldest(crawlId);
            return new Open(longestHost(crawlId), oldest);
        });
    }

    private double longestHost(String crawlId) {
        return database.createNativeQuery(LONGEST_HOST, Double.class)
                .setParameter("crawl", crawlId)
                .setParameter("delay", hostDelay.toMillis())
                .getSingleResult();
    }

    private Optional<OldestWaiting> oldest(String crawlId) {
        return database.createNativeQuery(OLDEST, Tuple.class).setParameter("crawl", crawlId).getResultList().stream()
                .findFirst()
                .map(OpenUrls::oldest);
    }

    private static OldestWaiting oldest(Tuple row) {
        Instant since = row.get("admitted_at", Instant.class);
        return new OldestWaiting(
                row.get("url", String.class),
                row.get("host", String.class),
                since,
                Math.max(0, Duration.between(since, Instant.now()).toSeconds()),
                row.get("reason", String.class));
    }
}
