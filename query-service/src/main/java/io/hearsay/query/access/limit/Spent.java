package io.hearsay.query.access.limit;

import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;

/**
 * What is left after a request.
 *
 * @param policy name of the quota
 * @param quota requests in a window
 * @param granted whether the request was within it
 * @param remaining requests that may still come at once
 * @param reset until the whole quota is there again
 * @param retry until the next request is granted
 */
record Spent(String policy, long quota, boolean granted, long remaining, Duration reset, Duration retry) {

    static final Duration WINDOW = Duration.ofMinutes(1);

    static Spent of(String policy, long quota, ConsumptionProbe probe) {
        return new Spent(
                policy,
                quota,
                probe.isConsumed(),
                probe.getRemainingTokens(),
                Duration.ofNanos(probe.getNanosToWaitForReset()),
                Duration.ofNanos(probe.getNanosToWaitForRefill()));
    }

    /** As field {@code RateLimit-Policy} has it. */
    String policyField() {
        return "\"%s\";q=%d;w=%d".formatted(policy, quota, WINDOW.toSeconds());
    }

    /** As field {@code RateLimit} has it. */
    String field() {
        return "\"%s\";r=%d;t=%d".formatted(policy, remaining, seconds(reset));
    }

    /** As field {@code Retry-After} has it: whole seconds, one at least. */
    long retryAfter() {
        return Math.max(1, seconds(retry));
    }

    private static long seconds(Duration duration) {
        return duration.plusNanos(999_999_999).toSeconds();
    }
}
