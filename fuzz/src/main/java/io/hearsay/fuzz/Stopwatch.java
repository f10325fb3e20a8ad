package io.hearsay.fuzz;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;

/** Takes the CPU time of this thread, which other processes do not add to, and collections of garbage hardly. */
final class Stopwatch {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final int RUNS = 3;

    private Stopwatch() {}

    /** The median of a few readings of an input, in nanoseconds. */
    static long median(FuzzTarget target, byte[] input) throws Exception {
        long[] times = new long[RUNS];
        for (int i = 0; i < RUNS; i++) {
            times[i] = once(target, input);
        }
        Arrays.sort(times);
        return times[RUNS / 2];
    }

    /** One reading, in nanoseconds. */
    static long once(FuzzTarget target, byte[] input) throws Exception {
        long before = THREADS.getCurrentThreadCpuTime();
        target.feed(input);
        return THREADS.getCurrentThreadCpuTime() - before;
    }
}
