package io.hearsay.web.admission;

import java.util.function.LongSupplier;

/**
 * How many times as much is asked of a class as it can do, by what it let in and sent away in the last seconds: when
 * all who are sent away come again after so many seconds, about as many come in each of them as can be served.
 */
final class Pressure {

    private static final long WINDOW_NANOS = 1_000_000_000L;

    private final long longestSeconds;
    private final LongSupplier nanoTime;
    private long windowStart;
    private long admitted;
    private long refused;
    private long seconds = 1;

    /** @param longestSeconds the most seconds that anybody is asked to wait */
    Pressure(long longestSeconds, LongSupplier nanoTime) {
        this.longestSeconds = Math.max(1, longestSeconds);
        this.nanoTime = nanoTime;
        this.windowStart = nanoTime.getAsLong();
    }

    synchronized void admitted() {
        turn();
        admitted++;
    }

    /** Notes that one is sent away; gives the seconds after which it may come again, one at least. */
    synchronized long refused() {
        turn();
        refused++;
        return seconds;
    }

    private void turn() {
        long now = nanoTime.getAsLong();
        if (now - windowStart >= WINDOW_NANOS) {
            boolean lately = now - windowStart < 2 * WINDOW_NANOS;
            seconds = lately ? Math.clamp(1 + refused / Math.max(1, admitted), 1, longestSeconds) : 1;
            windowStart = now;
            admitted = 0;
            refused = 0;
        }
    }
}
