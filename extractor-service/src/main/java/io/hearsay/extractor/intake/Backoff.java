package io.hearsay.extractor.intake;

import java.time.Duration;
import java.util.function.LongSupplier;

/** Pauses that double with every failure in a row, up to a limit, whatever becomes of the time of day. */
final class Backoff {

    private final Duration first;
    private final Duration longest;
    private final LongSupplier nanoTime;
    private int failures;
    private long failedAt;
    private long pauseNanos;

    /**
     * @param first the pause after the first failure
     * @param longest the longest pause
     * @param nanoTime a clock that only runs on
     */
    Backoff(Duration first, Duration longest, LongSupplier nanoTime) {
        this.first = first;
        this.longest = longest;
        this.nanoTime = nanoTime;
    }

    /** The pause after some failures in a row, at least one. */
    static Duration pause(Duration first, Duration longest, int failures) {
        Duration pause = first;
        for (int i = 1; i < failures && pause.compareTo(longest) < 0; i++) {
            pause = pause.multipliedBy(2);
        }
        return pause.compareTo(longest) < 0 ? pause : longest;
    }

    boolean isOver() {
        return failures == 0 || nanoTime.getAsLong() - failedAt >= pauseNanos;
    }

    /**
     * Notes a failure; says whether it is the first one in a row.
     *
     * @param asked how long whoever failed asks to wait, if longer than the pause that is due; never beyond the longest
     */
    boolean failed(Duration asked) {
        failures++;
        Duration pause = pause(first, longest, failures);
        Duration granted = asked.compareTo(longest) < 0 ? asked : longest;
        pauseNanos = (granted.compareTo(pause) > 0 ? granted : pause).toNanos();
        failedAt = nanoTime.getAsLong();
        return failures == 1;
    }

    /** Notes a success; says whether it ends a row of failures. */
    boolean succeeded() {
        boolean recovered = failures > 0;
        failures = 0;
        return recovered;
    }
}
