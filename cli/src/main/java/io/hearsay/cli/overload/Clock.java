package io.hearsay.cli.overload;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * Sends requests of a mix. At a rate, each is due at its own time whatever came of the others, and its answer's time is
 * counted from then: what had to wait because all clients were busy waited for the services, too.
 */
final class Clock {

    private static final long LEAST_SLEEP = 500_000;

    private final Mix mix;

    Clock(Mix mix) {
        this.mix = mix;
    }

    /** So many requests a second for a while, over so many clients. */
    Tally atRate(double perSecond, Duration length, int number) throws IOException, InterruptedException {
        long gap = Math.round(1e9 / perSecond);
        long many = length.toNanos() / gap;
        Tally tally = new Tally();
        long begun = System.nanoTime();
        try (Clients clients = Clients.begin(number, mix.services())) {
            for (long due = begun; due - begun < many * gap; due += gap) {
                waitFor(due, gap);
                clients.reserve();
                clients.ask(new Request(mix.next(), tally, due, begun));
            }
        }
        return tally;
    }

    /** Who asks many times a millisecond wakes up twice in each: to be woken costs more than to ask. */
    private static void waitFor(long due, long gap) throws InterruptedException {
        long early = due - System.nanoTime();
        if (early > 0) {
            TimeUnit.NANOSECONDS.sleep(gap < LEAST_SLEEP ? LEAST_SLEEP : early);
        }
    }

    /** As many as so many clients get answered, each asking as soon as it is answered. */
    Tally closed(int number, Duration length) throws IOException, InterruptedException {
        Tally tally = new Tally();
        long begun = System.nanoTime();
        try (Clients clients = Clients.begin(number, mix.services())) {
            for (long now = begun; now - begun < length.toNanos(); now = System.nanoTime()) {
                Ask ask = mix.next();
                clients.reserve();
                clients.ask(new Request(ask, tally, System.nanoTime(), begun));
            }
        }
        return tally;
    }
}
