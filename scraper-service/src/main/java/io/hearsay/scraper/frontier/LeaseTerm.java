package io.hearsay.scraper.frontier;

import java.time.Duration;

/**
 * How long a lease runs, by this process's monotonic clock. It ends at latest when the database's lease does, however
 * long the process was paused in between.
 */
public final class LeaseTerm {

    private volatile long end;

    private LeaseTerm(long end) {
        this.end = end;
    }

    /** A term that runs from a moment of {@link System#nanoTime} on, taken before the database was asked. */
    static LeaseTerm from(long start, Duration time) {
        return new LeaseTerm(start + time.toNanos());
    }

    /** The same term, to be renewed on its own. */
    LeaseTerm copy() {
        return new LeaseTerm(end);
    }

    /** The term runs anew, from a moment taken before the database was asked. */
    void renew(long start, Duration time) {
        end = start + time.toNanos();
    }

    /** Whether the lease may be somebody else's by now. */
    public boolean isOver() {
        return System.nanoTime() - end >= 0;
    }
}
