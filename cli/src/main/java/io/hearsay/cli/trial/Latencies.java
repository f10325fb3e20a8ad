package io.hearsay.cli.trial;

import java.util.List;
import java.util.Locale;

/**
 * How long some requests took.
 *
 * @param milliseconds of each, the shortest first
 */
public record Latencies(List<Double> milliseconds) {

    public Latencies {
        milliseconds = milliseconds.stream().sorted().toList();
    }

    /** So many of a hundred took at most as long. */
    public double percentile(int percent) {
        int rank = (int) Math.ceil(milliseconds.size() * percent / 100.0);
        return milliseconds.get(Math.max(0, rank - 1));
    }

    /** The longest. */
    public double longest() {
        return milliseconds.getLast();
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "p50 %.1f ms, p99 %.1f ms, longest %.0f ms, of %d",
                percentile(50),
                percentile(99),
                longest(),
                milliseconds.size());
    }
}
