package io.hearsay.scraper.host;

import java.time.Duration;

/**
 * A host given back after a visit.
 *
 * @param token of the lease it was held under
 * @param request what the visit asked of it; null when it asked nothing
 */
public record HostRelease(String host, long token, HostRequest request) {

    /**
     * A request as far as the host is concerned.
     *
     * @param endedAt {@link System#nanoTime} at its end, from which the pause is counted
     * @param delay the pause that is owed after any request
     * @param pause the pause this time: the delay, or longer
     * @param failed whether the host failed to answer properly
     * @param waitingFor why the pause is longer than the delay, or null
     */
    public record HostRequest(long endedAt, Duration delay, Duration pause, boolean failed, String waitingFor) {

        /** Milliseconds of the pause that are left, rounded up. */
        long leftMillis() {
            long nanos = pause.toNanos() - (System.nanoTime() - endedAt);
            return nanos <= 0 ? 0 : (nanos + 999_999) / 1_000_000;
        }
    }
}
