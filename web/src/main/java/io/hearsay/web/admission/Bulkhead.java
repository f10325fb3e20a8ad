package io.hearsay.web.admission;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Room for so many requests of one class. Who finds none waits; a place that gets free goes to who came last, since
 * those who came first will have given up by then: with more coming than can be served, answers come as soon as ever,
 * where a queue in order would answer each of them late.
 */
final class Bulkhead {

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

    private final int places;
    private final int mostWaiting;
    private final Deque<Waiter> waiting = new ArrayDeque<>();
    private int working;

    /**
     * Empty room.
     *
     * @param places how many are worked on at once
     * @param mostWaiting how many wait for a place; 0 sends away who finds none
     */
    Bulkhead(int places, int mostWaiting) {
        this.places = places;
        this.mostWaiting = mostWaiting;
    }

    /** Asks for a place. Who waits is told later; who has one must {@link #leave}. */
    Entry ask(Waiter one) {
        Waiter longest = null;
        synchronized (this) {
            if (working < places) {
                working++;
                return Entry.ENTERED;
            }
            if (mostWaiting == 0) {
                return Entry.TURNED_AWAY;
            }
            if (waiting.size() >= mostWaiting) {
                longest = waiting.pollFirst();
            }
            waiting.addLast(one);
        }
        if (longest != null) {
            longest.turnedAway();
        }
        return Entry.WAITING;
    }

    /** Gives a place back; who came last has it now. */
    void leave() {
        Waiter next;
        synchronized (this) {
            next = waiting.pollLast();
            if (next == null) {
                working--;
            }
        }
        if (next != null) {
            next.enter();
        }
    }

    /** Stops waiting; false when it has been told already. */
    synchronized boolean giveUp(Waiter one) {
        return waiting.remove(one);
    }

    synchronized int working() {
        return working;
    }

    synchronized int waiting() {
        return waiting.size();
    }
}
