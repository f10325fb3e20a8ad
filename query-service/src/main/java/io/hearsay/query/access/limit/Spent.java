package io.hearsay.query.access.limit;

import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.EstimationProbe;
import io.hearsay.web.ProblemException;
import java.time.Duration;
import java.util.Map;

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

    /** As {@link #of(String, long, ConsumptionProbe)}, of what would be consumed; when all is back is not estimated. */
    static Spent of(String policy, long quota, EstimationProbe probe) {
        Duration retry = Duration.ofNanos(probe.getNanosToWaitForRefill());
        return new Spent(
                policy,
                quota,
                probe.canBeConsumed(),
                probe.getRemainingTokens(),
                probe.canBeConsumed() ? retry : WINDOW,
                retry);
    }

    /** The fields of an answer that say so. */
    Map<String, String> fields() {
        return Map.of(
                "RateLimit-Policy", "\"%s\";q=%d;w=%d".formatted(policy, quota, WINDOW.toSeconds()),
                "RateLimit", "\"%s\";r=%d;t=%d".formatted(policy, remaining, seconds(reset)));
    }

    /** Of what was not granted: that it may be asked for again after {@link #retryAfter()}. */
    ProblemException refusal() {
        long retryAfter = retryAfter();
        return ProblemException.later(
                429,
                retryAfter,
                "%d requests a minute are granted here and all are spent; ask again in %d s, or with a key that grants more"
                        .formatted(quota, retryAfter));
    }

    /** When the next is granted, in whole seconds, one at least. */
    long retryAfter() {
        return Math.max(1, seconds(retry));
    }

    private static long seconds(Duration duration) {
        return duration.plusNanos(999_999_999).toSeconds();
    }
}
