package io.hearsay.scraper.robots;

import io.hearsay.scraper.ScraperSettings;
import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * How long an answer holds before robots.txt is asked for again.
 *
 * @param longest for any answer, whatever its host says
 * @param first wait after the first failure, at most; doubles with each further one, and half of it is drawn at random
 */
record RobotsLifetime(Duration longest, Duration first, RandomGenerator random) {

    /** However briefly a host says that its file holds, it is not asked for more often than that. */
    static final Duration SHORTEST = Duration.ofMinutes(5);

    static RobotsLifetime of(ScraperSettings settings) {
        return new RobotsLifetime(settings.robotsFreshness(), settings.firstRetry(), RandomGenerator.getDefault());
    }

    /**
     * The time from the answer on.
     *
     * @param failures how often in a row the file could not be read, this time included
     */
    Duration of(RobotsAnswer answer, int failures) {
        return answer.verdict() == Verdict.UNAVAILABLE
                ? longer(jittered(failures), answer.retryAfter())
                : fresh(answer.maxAge());
    }

    private Duration fresh(Duration maxAge) {
        return maxAge == null || maxAge.compareTo(longest) > 0 ? longest : shorter(longest, longer(SHORTEST, maxAge));
    }

    private Duration jittered(int failures) {
        Duration doubled = first.multipliedBy(1L << Math.clamp(failures - 1L, 0, 20));
        long most = shorter(doubled, longest).toMillis();
        return Duration.ofMillis(most - random.nextLong(most / 2 + 1));
    }

    private static Duration longer(Duration one, Duration other) {
        return other != null && other.compareTo(one) > 0 ? other : one;
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
