package io.hearsay.cli.trial;

import java.util.Arrays;
import java.util.Locale;

/**
 * How long some requests took.
 *
 * @param milliseconds of each, the shortest first
 */
public record Latencies(double[] milliseconds) {

    public Latencies {
        milliseconds = milliseconds.clone();
        Arrays.sort(milliseconds);
    }

    @Override
    public double[] milliseconds() {
        return milliseconds.clone();
    }

    /** So many of a hundred took at most as long. */
    public double percentile(int percent) {
        int rank = (int) Math.ceil(milliseconds.length * percent / 100.0);
        return milliseconds[Math.max(0, rank - 1)];
    }

    /** The longest. */
    public double longest() {
        return milliseconds[milliseconds.length - 1];
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Latencies that && Arrays.equals(milliseconds, that.milliseconds);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(milliseconds);
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "p50 %.1f ms, p99 %.1f ms, longest %.0f ms, of %d",
                percentile(50),
                percentile(99),
                longest(),
                milliseconds.length);
    }
}
