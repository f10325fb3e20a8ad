package io.hearsay.farm.witness;

import io.hearsay.farm.http.Exchange;
import java.time.Instant;
import java.util.OptionalInt;

/** Exchanges with one host as a test tells them, times in milliseconds. */
final class TestingExchange {

    static final String HOST = "127.1.0.1:80";
    private static final long MILLI = 1_000_000;
    /** So late that times wrap around, as those of {@link System#nanoTime} may. */
    private static final long ORIGIN = Long.MAX_VALUE - 2000 * MILLI;

    private TestingExchange() {}

    static Exchange robots(long start, long end) {
        return answered("/robots.txt", 200, start, end);
    }

    static Exchange page(String target, long start, long end) {
        return answered(target, 200, start, end);
    }

    static Exchange answered(String target, int status, long start, long end) {
        return exchange(target, status, OptionalInt.empty(), true, start, end);
    }

    static Exchange retryLater(String target, int seconds, long start, long end) {
        return exchange(target, 503, OptionalInt.of(seconds), true, start, end);
    }

    static Exchange brokenOff(String target, long start, long end) {
        return exchange(target, 200, OptionalInt.empty(), false, start, end);
    }

    private static Exchange exchange(
            String target, int status, OptionalInt retryAfter, boolean complete, long start, long end) {
        return new Exchange(
                HOST,
                target,
                status,
                retryAfter,
                complete,
                ORIGIN + start * MILLI,
                ORIGIN + end * MILLI,
                Instant.parse("2026-01-01T00:00:00Z").plusMillis(start),
                100,
                "a \"visitor\"\n",
                false);
    }
}
