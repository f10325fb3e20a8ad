package io.hearsay.scraper.crawl;

import java.time.Duration;
import java.time.Instant;

/**
 * How fast a crawl is and how long it will take.
 *
 * @param rate addresses ended a second, of late
 * @param averageRate addresses ended a second, since the beginning
 */
record Pace(double rate, double averageRate) {

    static Pace of(Crawl crawl, Tally tally, Instant now) {
        Instant end = crawl.finishedAt == null ? now : crawl.finishedAt;
        double age = Math.max(0.001, Duration.between(crawl.createdAt, end).toMillis() / 1000.0);
        double window = Math.min(age, Tallies.WINDOW.toMillis() / 1000.0);
        return new Pace(
                crawl.finishedAt == null ? rounded(tally.recentlyEnded() / window) : 0, rounded(tally.ended() / age));
    }

    /**
     * Seconds until all open addresses have ended: at this pace, or as long as the slowest host's pauses take where
     * that is longer. Null when nothing has ended yet, for then nothing is known.
     *
     * @param open addresses that wait or are being fetched
     * @param leastSeconds what the slowest host's pauses add up to
     */
    Long secondsFor(long open, double leastSeconds) {
        double known = rate > 0 ? rate : averageRate;
        return known > 0 ? (Long) Math.round(Math.max(open / known, leastSeconds)) : null;
    }

    private static double rounded(double rate) {
        return Math.round(rate * 100) / 100.0;
    }
}
