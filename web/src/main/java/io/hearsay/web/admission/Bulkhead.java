package io.hearsay.web.admission;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.LongSupplier;

/**
 * Room for so many requests of one class. Who finds none waits; a place that gets free goes to who came last, since
 * those who came first will have given up by then: with more coming than can be served, answers come as soon as ever,
 * where a queue in order would answer each of them late. Once somebody has waited all the time for as long as anybody
 * may, it is no moment's crowd: who has waited for a twentieth of that is turned away rather than served late, unless
 * it is the next, and who comes within a thousandth of it after another is turned away at once, which costs least.
 * Where far more come then than could be served, a place rests for a part of the time, since those who work would
 * otherwise wait for one another's processors.
 *
 * @see <a href="https://queue.acm.org/detail.cfm?id=2839461">B. Maurer, Fail at Scale, 2015: adaptive LIFO, controlled
 *     delay</a>
 */
final class Bulkhead {

    /** Of the longest wait, what is left of it in a standing queue; as in the article. */
    private static final int SHARE_WHEN_STANDING = 20;

    /** Of the longest wait, how long who came last is fresh enough to be next. */
    private static final int SHARE_OF_FRESH = 1000;

    private static final long MILLISECOND = 1_000_000;

    /** One who waits; told once, of one of the two. */
    interface Waiter {

        /** It has a place now. */
        void enter();

        /** It gets none: too many came after it. */
        void turnedAway();
    }

    /** What became of who asks for a place. */
    enum Entry {
        ENTERED,
        WAITING,
        TURNED_AWAY
    }

    /**
     * One who waits.
     *
     * @param since nanoseconds
     */
    private record Waiting(Waiter waiter, long since) {}

    private final int places;
    private final int mostWaiting;
    private final long longestWait;
    private final double restPerWork;
    private final LongSupplier nanoTime;
    private final Demand demand;
    private final Deque<Waiting> queue = new ArrayDeque<>();
    /** Since when there has always been somebody who waits. */
    private long standingSince;
    /** What places are to rest and have not yet, in nanoseconds. */
    private long owed;

    private int working;

    /**
     * Empty room.
     *
     * @param places how many are worked on at once
     * @param mostWaiting how many wait for a place; 0 sends away who finds none
     * @param longestWait for how long; whoever asks sees to that
     * @param headroom for what part of the time a place rests in a standing queue of far too many: 0 to less than 1
     */
    Bulkhead(int places, int mostWaiting, Duration longestWait, double headroom, LongSupplier nanoTime) {
        if (!(headroom >= 0 && headroom < 1)) {
            throw new IllegalArgumentException(
                    "hearsay.admission.headroom is %s, but must be at least 0 and less than 1".formatted(headroom));
        }
        this.places = places;
        this.mostWaiting = mostWaiting;
        this.longestWait = longestWait.toNanos();
        this.restPerWork = headroom / (1 - headroom);
        this.nanoTime = nanoTime;
        this.demand = new Demand(this.longestWait, nanoTime.getAsLong());
    }

    /** Asks for a place. Who waits is told later; who has one must {@link #leave}. */
    Entry ask(Waiter one) {
        Waiting longest = null;
        synchronized (this) {
            long now = nanoTime.getAsLong();
            if (working < places) {
                working++;
                demand.served(now);
                return Entry.ENTERED;
            }
            if (mostWaiting == 0) {
                return Entry.TURNED_AWAY;
            }
            if (queue.isEmpty()) {
                standingSince = now;
            } else if (isStanding(now) && now - queue.getLast().since() < longestWait / SHARE_OF_FRESH) {
                demand.turnedAway(now, 1);
                return Entry.TURNED_AWAY;
            } else if (queue.size() >= mostWaiting) {
                longest = queue.pollFirst();
                demand.turnedAway(now, 1);
            }
            queue.addLast(new Waiting(one, now));
        }
        if (longest != null) {
            longest.waiter().turnedAway();
        }
        return Entry.WAITING;
    }

    /** Gives a place back; who came last has it now. */
    void leave() {
        List<Waiting> late = List.of();
        Waiting next;
        synchronized (this) {
            long now = nanoTime.getAsLong();
            next = queue.pollLast();
            if (next == null) {
                working--;
            } else {
                demand.served(now);
                if (isLate(next, now)) {
                    // All others came before it, and would be served later still.
                    late = List.copyOf(queue);
                    queue.clear();
                    demand.turnedAway(now, late.size());
                }
            }
        }
        if (next != null) {
            next.waiter().enter();
        }
        late.forEach(one -> one.waiter().turnedAway());
    }

    /**
     * How long a place is to be kept empty before it is given back, in milliseconds; never so long that all who wait
     * would be late for that alone.
     *
     * @param worked how long it was worked in it, in nanoseconds
     */
    synchronized long rest(long worked) {
        long now = nanoTime.getAsLong();
        demand.worked(now, worked);
        if (queue.isEmpty() || !isStanding(now) || !demand.isCrowd(now)) {
            owed = 0;
            return 0;
        }
        owed = Math.min(owed + Math.round((double) worked * restPerWork), latest());
        long rest = owed / MILLISECOND;
        owed -= rest * MILLISECOND;
        return rest;
    }

    /**
     * Notes for how long a place was in fact kept empty: timers are late where processors are busy.
     *
     * @param nanos nanoseconds
     */
    synchronized void rested(long nanos) {
        demand.rested(nanoTime.getAsLong(), nanos);
    }

    private boolean isLate(Waiting one, long now) {
        return isStanding(now) && now - one.since() > latest();
    }

    private long latest() {
        return longestWait / SHARE_WHEN_STANDING;
    }

    private boolean isStanding(long now) {
        return now - standingSince >= longestWait;
    }

    /** Stops waiting; false when it has been told already. */
    synchronized boolean giveUp(Waiter one) {
        boolean gaveUp = queue.removeIf(waiting -> waiting.waiter().equals(one));
        if (gaveUp) {
            demand.turnedAway(nanoTime.getAsLong(), 1);
        }
        return gaveUp;
    }

    synchronized int working() {
        return working;
    }

    synchronized int waiting() {
        return queue.size();
    }
}
