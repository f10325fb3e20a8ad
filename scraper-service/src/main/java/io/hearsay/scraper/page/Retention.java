package io.hearsay.scraper.page;

import io.hearsay.scraper.ScraperSettings;
import io.hearsay.web.timer.Timers;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.persistence.Tuple;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.hibernate.Session;
import org.jboss.logging.Logger;

/**
 * Drops bodies that nobody has asked for in a long time, and earlier versions of that age. What an article in the feed
 * was made of stays, unless it has a limit of its own. It walks by address, in transactions of some rows each, and
 * waits for nobody.
 */
@Singleton
class Retention {

    private static final Logger LOG = Logger.getLogger(Retention.class);
    private static final int STRETCH = 1000;

    /** Without its validators, the page is fetched whole when it is wanted again. */
    private static final String PAGES =
            """
            with stretch as (select url from crawl.page where url > :after order by url limit :limit),
            old as (
              select p.url from crawl.page p join stretch s on s.url = p.url
              where p.body is not null and p.checked_at < :before
                and (p.checked_at < :articles
                  or not exists (select from crawl.article a where a.id = p.article_id and not a.erased))
              for update of p skip locked),
            dropped as (
              update crawl.page p set body = null, etag = null, last_modified = null
              from old where p.url = old.url returning p.url)
            select max(url) as last, (select count(*) from dropped) as dropped from stretch""";

    private static final String VERSIONS =
            """
            with stretch as (select distinct url from crawl.page_version where url > :after order by url limit :limit),
            old as (
              select v.url, v.fetched_at from crawl.page_version v join stretch s on s.url = v.url
              where v.checked_at < :before and (v.checked_at < :articles or not exists (select from crawl.article a
                where a.id = v.article_id and a.fetched_at = v.fetched_at and not a.erased))
              for update of v skip locked),
            dropped as (
              delete from crawl.page_version v using old
              where v.url = old.url and v.fetched_at = old.fetched_at returning v.url)
            select max(url) as last, (select count(*) from dropped) as dropped from stretch""";

    private final Session database;
    private final Duration kept;
    private final Optional<Duration> articlesKept;
    private volatile boolean stopped;

    Retention(Session database, ScraperSettings settings) {
        this.database = database;
        this.kept = settings.keepPages();
        this.articlesKept = settings.keepArticlePages();
    }

    void stop(@Observes ShutdownEvent event) {
        stopped = true;
    }

    void begin(@Observes StartupEvent event, Timers timers) {
        timers.every(Duration.ofHours(6), Duration.ofMinutes(10), this::sweep);
    }

    /** Any process may do so, several at once too. */
    void sweep() {
        Instant now = Instant.now();
        long dropped = sweep(now.minus(kept), articlesKept.map(now::minus).orElse(Instant.EPOCH));
        if (dropped > 0) {
            LOG.infof("%d bodies of pages were dropped that nobody has asked for in %d days", dropped, kept.toDays());
        }
    }

    /**
     * Drops what was last known to be current before a time.
     *
     * @param articles the time for what articles in the feed were made of; the earlier of both counts for these
     * @return how many bodies that were
     */
    long sweep(Instant before, Instant articles) {
        return sweep(PAGES, before, articles) + sweep(VERSIONS, before, articles);
    }

    private long sweep(String statement, Instant before, Instant articles) {
        long dropped = 0;
        String after = "";
        while (after != null && !stopped) {
            String from = after;
            Tuple row = QuarkusTransaction.requiringNew().call(() -> database.createNativeQuery(statement, Tuple.class)
                    .setParameter("after", from)
                    .setParameter("before", before)
                    .setParameter("articles", articles)
                    .setParameter("limit", STRETCH)
                    .getSingleResult());
            dropped += row.get("dropped", Long.class);
            after = row.get("last", String.class);
        }
        return dropped;
    }
}
