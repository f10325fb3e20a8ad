package io.hearsay.web.admission;

import io.hearsay.web.admission.Bulkhead.Entry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.SplittableRandom;
import java.util.function.LongSupplier;

/** A bulkhead and those who ask it, in a time of its own; what it takes to hand anything on counts for nothing. */
final class Simulation {

    private static final double NANOS = 1e9;

    /** In nanoseconds; of two at one time the first that was planned is first. */
    private record Event(long at, long number, Runnable action) {}

    /**
     * What became of one who asked.
     *
     * @param came in seconds
     * @param waited in seconds
     */
    record Outcome(double came, double waited, boolean served) {}

    private final PriorityQueue<Event> events =
            new PriorityQueue<>(Comparator.comparingLong(Event::at).thenComparingLong(Event::number));

    private final SplittableRandom random = new SplittableRandom(7);
    private final List<Outcome> outcomes = new ArrayList<>();
    private final Bulkhead bulkhead;
    private final long longestWait;
    private final long work;
    /** What a rest takes beyond what it was to take, in nanoseconds. */
    private final long oversleeping;

    private long now;
    private long planned;
    private long stallEnds;
    private long worked;
    private long rested;

    /** @param work how long each is worked on */
    Simulation(int places, Duration longestWait, double headroom, Duration work, Duration oversleeping) {
        this.bulkhead = new Bulkhead(places, 32, longestWait, headroom, () -> now);
        this.longestWait = longestWait.toNanos();
        this.work = work.toNanos();
        this.oversleeping = oversleeping.toNanos();
    }

    /** Those who come in a part of the time, in seconds, one after another after about as long. */
    Simulation come(double from, double to, double perSecond) {
        return come(from, to, () -> Math.round(NANOS / perSecond * random.nextDouble(0.5, 1.5)));
    }

    /** The same, each without regard to the others. */
    Simulation comeAtRandom(double from, double to, double perSecond) {
        return come(from, to, () -> Math.round(-Math.log(1 - random.nextDouble()) * NANOS / perSecond));
    }

    private Simulation come(double from, double to, LongSupplier gap) {
        for (long at = Math.round(from * NANOS); at < to * NANOS; at += gap.getAsLong()) {
            plan(at, () -> new Asking(now).ask());
        }
        return this;
    }

    /** For so long nothing that has been begun gets done; in seconds. */
    Simulation stall(double from, double to) {
        plan(Math.round(from * NANOS), () -> stallEnds = Math.round(to * NANOS));
        return this;
    }

    /** Until nobody comes any more and all is done. */
    Simulation run() {
        while (!events.isEmpty()) {
            Event next = events.remove();
            now = next.at();
            next.action().run();
        }
        return this;
    }

    /** Of those that came in a part of the time, in seconds. */
    List<Outcome> of(double from, double to) {
        return outcomes.stream()
                .filter(one -> one.came() >= from && one.came() < to)
                .toList();
    }

    /** The part of those that came in a part of the time, in seconds, that were turned away. */
    double turnedAway(double from, double to) {
        List<Outcome> all = of(from, to);
        return (double) all.stream().filter(one -> !one.served()).count() / all.size();
    }

    /** What part of the time places that somebody was to have were kept empty. */
    double rested() {
        return (double) rested / (worked + rested);
    }

    private void plan(long at, Runnable action) {
        events.add(new Event(at, planned++, action));
    }

    /** Does as {@link Visit} does. */
    private final class Asking implements Bulkhead.Waiter {

        private final long came;
        private long enteredAt;

        Asking(long came) {
            this.came = came;
        }

        void ask() {
            Entry entry = bulkhead.ask(this);
            switch (entry) {
                case ENTERED -> enter();
                case WAITING ->
                    plan(now + longestWait, () -> {
                        if (bulkhead.giveUp(this)) {
                            turnedAway();
                        }
                    });
                case TURNED_AWAY -> turnedAway();
            }
        }

        @Override
        public void enter() {
            enteredAt = now;
            told(true);
            work();
        }

        private void work() {
            plan(Math.max(now + work, enteredAt < stallEnds ? stallEnds : 0), () -> {
                if (now < stallEnds) {
                    work();
                } else {
                    leave();
                }
            });
        }

        private void leave() {
            worked += now - enteredAt;
            long rest = bulkhead.rest(now - enteredAt);
            if (rest == 0) {
                bulkhead.leave();
            } else {
                long begun = now;
                plan(now + rest * 1_000_000 + oversleeping, () -> {
                    rested += now - begun;
                    bulkhead.rested(now - begun);
                    bulkhead.leave();
                });
            }
        }

        @Override
        public void turnedAway() {
            told(false);
        }

        private void told(boolean served) {
            outcomes.add(new Outcome(came / NANOS, (now - came) / NANOS, served));
        }
    }
}
