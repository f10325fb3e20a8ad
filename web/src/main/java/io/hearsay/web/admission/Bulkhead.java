package io.hearsay.web.admission;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.LongSupplier;

/**
 * Room for so many requests of one class. Who finds none waits; a place that gets free goes to who came last, since
 * those who came first will have given up by then: with more coming than can be served, answers come as soon as ever,
 * where a queue in order would answer each of them late. Once somebody has waited all the time for as long as anybody
 * may, it is no moment's crowd: who has waited for a twentieth of that is turned away rather than served late, and who
 * comes within a thousandth of it after another is turned away at once, which costs least.
 *
 * @see <a href="https://queue.acm.org/detail.cfm?id=2839461">B. Maurer, Fail at Scale, 2015: adaptive LIFO, controlled
 *     delay</a>
 */
final class Bulkhead {

    /** Of the longest wait, what is left of it in a standing queue; as in the article. */
    private static final int SHARE_WHEN_STANDING = 20;

    /** Of the longest wait, how long who came last is fresh enough to be next. */
    private static final int SHARE_OF_FRESH = 1000;

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
    private final LongSupplier nanoTime;
    private final Deque<Waiting> queue = new ArrayDeque<>();
    /** Since when there has always been somebody who waits. */
    private long standingSince;

    private int working;

    /**
     * Empty room.
     *
     * @param places how many are worked on at once
     * @param mostWaiting how many wait for a place; 0 sends away who finds none
     * @param longestWait for how long; whoever asks sees to that
     */
    Bulkhead(int places, int mostWaiting, Duration longestWait, LongSupplier nanoTime) {
        this.places = places;
        this.mostWaiting = mostWaiting;
        this.longestWait = longestWait.toNanos();
        this.nanoTime = nanoTime;
    }

    /** Asks for a place. Who waits is told later; who has one must {@link #leave}. */
    Entry ask(Waiter one) {
        Waiting longest = null;
        synchronized (this) {
            if (working < places) {
                working++;
                return Entry.ENTERED;
            }
            if (mostWaiting == 0) {
                return Entry.TURNED_AWAY;
            }
            long now = nanoTime.getAsLong();
            if (queue.isEmpty()) {
                standingSince = now;
            } else if (isStanding(now) && now - queue.getLast().since() < longestWait / SHARE_OF_FRESH) {
                return Entry.TURNED_AWAY;
            } else if (queue.size() >= mostWaiting) {
                longest = queue.pollFirst();
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
            next = queue.pollLast();
            if (next != null && isLate(next)) {
                // All others came before it.
                late = new ArrayList<>(queue);
                late.add(next);
                queue.clear();
                next = null;
            }
            if (next == null) {
                working--;
            }
        }
        if (next != null) {
            next.waiter().enter();
        }
        late.forEach(one -> one.waiter().turnedAway());
    }

    private boolean isLate(Waiting one) {
        long now = nanoTime.getAsLong();
        return isStanding(now) && now - one.since() > longestWait / SHARE_WHEN_STANDING;
    }

    private boolean isStanding(long now) {
        return now - standingSince >= longestWait;
    }

    /** Stops waiting; false when it has been told already. */
    synchronized boolean giveUp(Waiter one) {
        return queue.removeIf(waiting -> waiting.waiter().equals(one));
    }

    synchronized int working() {
        return working;
    }

    synchronized int waiting() {
        return queue.size();
    }
}
