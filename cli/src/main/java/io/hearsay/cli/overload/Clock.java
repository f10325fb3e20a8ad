package io.hearsay.cli.overload;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * Sends requests of a mix. At a rate, each is due at its own time whatever came of the others, and its answer's time is
 * counted from then: what had to wait because all clients were busy waited for the services, too.
 */
final class Clock {

    private final Mix mix;

    Clock(Mix mix) {
        this.mix = mix;
    }

    /** So many requests a second for a while, over so many clients. */
    Tally atRate(double perSecond, Duration length, int clients) {
        long gap = Math.round(1e9 / perSecond);
        int many = Math.toIntExact(length.toNanos() / gap);
        AtomicInteger next = new AtomicInteger();
        Tally tally = new Tally();
        long begun = System.nanoTime();
        run(clients, wire -> {
            int number = next.getAndIncrement();
            if (number >= many) {
                return false;
            }
            long due = begun + number * gap;
            LockSupport.parkNanos(due - System.nanoTime());
            send(wire, tally, due, begun);
            return true;
        });
        return tally;
    }

    /** As many as so many clients get answered, each asking as soon as it is answered. */
    Tally closed(int clients, Duration length) {
        Tally tally = new Tally();
        long begun = System.nanoTime();
        run(clients, wire -> {
            long now = System.nanoTime();
            send(wire, tally, now, begun);
            return now - begun < length.toNanos();
        });
        return tally;
    }

    private void send(Wire wire, Tally tally, long due, long begun) {
        Ask ask = mix.next();
        try {
            Answer answer = wire.ask(ask);
            int second = Math.toIntExact((due - begun) / 1_000_000_000);
            tally.note(ask, answer, second, (System.nanoTime() - due) / 1e6);
        } catch (IOException e) {
            tally.fault("%s: %s".formatted(ask.kind().words(), e));
        }
    }

    /** Something to do over again. */
    @FunctionalInterface
    private interface Step {

        /** Whether there is more to do. */
        boolean take(Wire wire);
    }

    private static void run(int clients, Step step) {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int client = 0; client < clients; client++) {
                threads.execute(() -> {
                    try (Wire wire = new Wire()) {
                        while (step.take(wire)) {
                            // One after the other.
                        }
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                });
            }
        }
    }
}
