package io.hearsay.cli.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Measures how long a run takes and how much memory its processes hold together at their peak (Linux only). */
final class ResourceUse implements AutoCloseable {

    private static final long SAMPLE_MILLIS = 500;

    private final Instant begun = Instant.now();
    private final ScheduledExecutorService sampler = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("memory-sampler").factory());
    private volatile long peakKilobytes;

    /**
     * Begins to measure memory; time counts from the construction.
     *
     * @param processes the processes to count, asked for at each sample
     */
    void measure(Supplier<Stream<ProcessHandle>> processes) {
        if (Files.exists(Path.of("/proc/self/smaps_rollup"))) {
            var unused = sampler.scheduleAtFixedRate(() -> sample(processes), 0, SAMPLE_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    private void sample(Supplier<Stream<ProcessHandle>> processes) {
        long sum = processes
                .get()
                .mapToLong(process -> proportionalKilobytes(process.pid()))
                .sum();
        peakKilobytes = Math.max(peakKilobytes, sum);
    }

    /** The memory of a process, pages shared with others counted in proportion (proc_pid_smaps_rollup(5)). */
    private static long proportionalKilobytes(long process) {
        try {
            List<String> lines = Files.readAllLines(Path.of("/proc", Long.toString(process), "smaps_rollup"));
            return lines.stream()
                    .filter(line -> line.startsWith("Pss:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .sum();
        } catch (IOException e) {
            // It ended between being listed and being looked at.
            return 0;
        }
    }

    /** Time since the beginning. */
    Duration elapsed() {
        return Duration.between(begun, Instant.now());
    }

    /** The largest sum seen, in megabytes; empty where the system does not tell. */
    OptionalLong peakMegabytes() {
        return peakKilobytes == 0 ? OptionalLong.empty() : OptionalLong.of(peakKilobytes / 1024);
    }

    @Override
    public void close() {
        sampler.shutdownNow();
    }
}
