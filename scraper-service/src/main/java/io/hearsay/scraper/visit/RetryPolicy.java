package io.hearsay.scraper.visit;

import io.hearsay.scraper.frontier.UrlState;
import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * How often and when a failed attempt is repeated. The waits double, and half of each is drawn at random, so that what
 * failed together does not come back together.
 *
 * @param maxAttempts after which the address has failed
 * @param first wait before the second attempt, at most
 * @param longest wait before any attempt that nobody asked for
 * @param longestRetryAfter the longest Retry-After that is waited for
 * @see <a href="https://aws.amazon.com/builders-library/timeouts-retries-and-backoff-with-jitter/">Timeouts, retries
 *     and backoff with jitter</a>
 */
record RetryPolicy(
        int maxAttempts, Duration first, Duration longest, Duration longestRetryAfter, RandomGenerator random) {

    /** Turns a retry that is not worth it into a failure; leaves every other outcome as it is. */
    Outcome apply(Outcome outcome, int attempt) {
        if (!outcome.isRetry()) {
            return outcome;
        }
        if (attempt >= maxAttempts) {
            return Outcome.of(UrlState.FAILED, "%s, after %d attempts".formatted(outcome.reason(), attempt));
        }
        return asksTooMuch(outcome.pause()) ? tooLong(outcome) : outcome;
    }

    private static Outcome tooLong(Outcome outcome) {
        return Outcome.of(
                UrlState.FAILED,
                "%s and asks to wait %d s"
                        .formatted(outcome.reason(), outcome.pause().toSeconds()));
    }

    /** Whether a host asks for a longer wait than anybody waits for. */
    boolean asksTooMuch(Duration asked) {
        return asked != null && asked.compareTo(longestRetryAfter) > 0;
    }

    /** The wait before a further attempt, at least what was asked for. */
    Duration pause(Duration asked, int attempt) {
        Duration wait = jittered(attempt);
        return asked != null && asked.compareTo(wait) > 0 ? asked : wait;
    }

    /** The wait after a number of failures in a row: between half and the whole of what doubling gives. */
    Duration jittered(int failures) {
        Duration doubled = first.multipliedBy(1L << Math.clamp(failures - 1L, 0, 20));
        long most = Math.min(doubled.toMillis(), longest.toMillis());
        return Duration.ofMillis(most - random.nextLong(most / 2 + 1));
    }
}
