package io.hearsay.scraper.takedown;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Set;
import org.hibernate.Session;

/** The hosts that any take-down touches, read anew every few seconds: most addresses need no further question. */
@Singleton
class MarkedHosts {

    private static final Duration KEPT = Duration.ofSeconds(5);

    private final Session database;
    private volatile Known known;

    MarkedHosts(Session database) {
        this.database = database;
    }

    private record Known(Set<String> hosts, long until) {

        boolean isOver() {
            return System.nanoTime() - until >= 0;
        }
    }

    boolean mayHold(String host) {
        Known now = known;
        if (now == null || now.isOver()) {
            now = read();
            known = now;
        }
        return now.hosts().contains(host);
    }

    /** Forgets what was read: it has changed. */
    void forget() {
        known = null;
    }

    private Known read() {
        long until = System.nanoTime() + KEPT.toNanos();
        return new Known(
                Set.copyOf(database.createNativeQuery("select distinct host from crawl.take_down_mark", String.class)
                        .getResultList()),
                until);
    }
}
