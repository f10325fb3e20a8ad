package io.hearsay.scraper.furniture;

import io.hearsay.scraper.ScraperSettings;
import io.hearsay.web.timer.Timers;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import org.hibernate.Session;

/** Drops lines that have not become furniture in a long time: most lines of an article are never seen again. */
@Singleton
class LineRetention {

    private static final int STRETCH = 5000;

    private static final String DROP =
            """
            delete from crawl.outlet_line where ctid = any(array(
              select ctid from crawl.outlet_line
              where seen_at < :before and furniture is null limit :limit for update skip locked))""";

    private final Session database;
    private final Duration kept;
    private volatile boolean stopped;

    LineRetention(Session database, ScraperSettings settings) {
        this.database = database;
        this.kept = settings.keepLines();
    }

    void stop(@Observes ShutdownEvent event) {
        stopped = true;
    }

    void begin(@Observes StartupEvent event, Timers timers) {
        timers.every(Duration.ofHours(6), Duration.ofMinutes(15), this::sweep);
    }

    /** Any process may do so, several at once too. */
    void sweep() {
        sweep(Instant.now().minus(kept));
    }

    /** Drops what was last counted before a time; returns how many lines that were. */
    long sweep(Instant before) {
        long dropped = 0;
        int last = STRETCH;
        while (last == STRETCH && !stopped) {
            last = QuarkusTransaction.requiringNew().call(() -> database.createNativeMutationQuery(DROP)
                    .setParameter("before", before)
                    .setParameter("limit", STRETCH)
                    .executeUpdate());
            dropped += last;
        }
        return dropped;
    }
}
