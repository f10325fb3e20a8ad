package io.hearsay.scraper.visit;

import io.hearsay.scraper.ScraperSettings;
import io.hearsay.scraper.frontier.AddressKind;
import io.hearsay.scraper.frontier.Lease;
import java.time.Duration;

/**
 * When a page that is watched is visited again: the wait grows by two fifths each time nothing changed and shrinks by a
 * fifth each time something did, as in Apache Nutch's AdaptiveFetchSchedule.
 *
 * @param shortest wait ever
 * @param longest wait ever
 * @param ofLists first wait of what leads to news: seeds, sitemaps, feeds
 * @param ofPages first wait of anything else
 */
record RevisitPolicy(Duration shortest, Duration longest, Duration ofLists, Duration ofPages) {

    private static final double LONGER = 1.4;
    private static final double SHORTER = 0.8;

    static RevisitPolicy of(ScraperSettings settings) {
        return new RevisitPolicy(
                settings.shortestRevisit(),
                settings.longestRevisit(),
                settings.firstListRevisit(),
                settings.firstPageRevisit());
    }

    /** The wait after a visit. */
    Duration next(Lease lease, boolean changed) {
        double millis = lease.revisitMillis() == null
                ? first(lease.kind()).toMillis()
                : lease.revisitMillis() * (changed ? SHORTER : LONGER);
        return Duration.ofMillis(Math.clamp((long) millis, shortest.toMillis(), longest.toMillis()));
    }

    private Duration first(AddressKind kind) {
        return kind == AddressKind.SEED || kind == AddressKind.LIST ? ofLists : ofPages;
    }
}
