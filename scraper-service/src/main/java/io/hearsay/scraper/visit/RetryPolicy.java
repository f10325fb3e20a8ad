package io.hearsay.scraper.visit;

import io.hearsay.scraper.frontier.UrlState;
import java.time.Duration;

/**
 * How often and when a failed attempt is repeated.
 *
 * @param maxAttempts after which the address has failed
 * @param first wait before the second attempt; doubles with each further one
 * @param longestRetryAfter the longest Retry-After that is waited for
 */
record RetryPolicy(int maxAttempts, Duration first, Duration longestRetryAfter) {

    /** Turns a retry that is not worth it into a failure; leaves every other outcome as it is. */
    Outcome apply(Outcome outcome, int attempt) {
        if (!outcome.isRetry()) {
            return outcome;
        }
        if (attempt >= maxAttempts) {
            return Outcome.of(UrlState.FAILED, "%s, after %d attempts".formatted(outcome.reason(), attempt));
        }
        if (outcome.retryAfter() != null && outcome.retryAfter().compareTo(longestRetryAfter) > 0) {
            return Outcome.of(
                    UrlState.FAILED,
                    "%s and asks to wait %d s"
                            .formatted(outcome.reason(), outcome.retryAfter().toSeconds()));
        }
        return outcome;
    }

    /** The wait before the next attempt. */
    Duration pause(Outcome outcome, int attempt) {
        Duration doubled = first.multipliedBy(1L << Math.min(attempt - 1, 12));
        Duration asked = outcome.retryAfter() == null ? Duration.ZERO : outcome.retryAfter();
        return asked.compareTo(doubled) > 0 ? asked : doubled;
    }
}
