package io.hearsay.cli.evaluate;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Locale;
import java.util.function.Supplier;

/** Adds up the CPU time that predicting takes, reading and writing left out. */
final class CpuMeter {

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private long nanos;
    private int documents;

    /** Predicts one document. */
    <T> T measure(Supplier<T> prediction) {
        return measure(1, prediction);
    }

    /** Predicts several documents at once. */
    <T> T measure(int count, Supplier<T> prediction) {
        long before = threads.getCurrentThreadCpuTime();
        T result = prediction.get();
        nanos += threads.getCurrentThreadCpuTime() - before;
        documents += count;
        return result;
    }

    /** The count and the mean, in words. */
    String summary() {
        double millis = documents == 0 ? 0 : nanos / 1e6 / documents;
        return String.format(Locale.ROOT, "%d documents, %.1f ms of CPU each", documents, millis);
    }
}
