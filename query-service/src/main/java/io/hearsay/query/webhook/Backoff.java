package io.hearsay.query.webhook;

import java.time.Duration;
import java.util.random.RandomGenerator;

/** How long to wait after failures: twice as long after each, up to a limit, and never all at the same moment. */
final class Backoff {

    private static final int MOST_DOUBLINGS = 30;

    private Backoff() {}

    /**
     * The pause before the next try.
     *
     * @param failures in a row so far, the last one included
     * @return from half of the doubled pause to all of it
     */
    static Duration pause(int failures, Duration first, Duration longest, RandomGenerator random) {
        long doubled = first.toMillis() << Math.clamp(failures - 1L, 0, MOST_DOUBLINGS);
        long limited = Math.clamp(doubled, first.toMillis(), longest.toMillis());
        return Duration.ofMillis(limited / 2 + random.nextLong(limited / 2 + 1));
    }

    /** The pause that is due, or the longer one that the receiver asks for; never more than the longest. */
    static Duration orLonger(Duration due, Duration asked, Duration longest) {
        Duration granted = asked.compareTo(longest) < 0 ? asked : longest;
        return granted.compareTo(due) > 0 ? granted : due;
    }
}
