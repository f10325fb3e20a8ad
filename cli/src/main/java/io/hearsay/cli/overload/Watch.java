package io.hearsay.cli.overload;

import io.hearsay.cli.trial.Figures;
import io.hearsay.cli.trial.ProcessUse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;

/** The most memory and threads that services held during a while, and the processor time that each part took. */
final class Watch {

    private static final long PAUSE_NANOS = 500_000_000;

    private final Map<String, ProcessHandle> services;
    private final Map<String, ProcessHandle> parts;
    private final Map<String, Double> cpuSeconds = new LinkedHashMap<>();
    private final long begun = System.nanoTime();
    private final Map<String, Double> megabytes = new LinkedHashMap<>();
    private final Map<String, Integer> threads = new LinkedHashMap<>();
    private final Thread thread = Thread.ofPlatform().daemon().name("watch").unstarted(this::look);
    private volatile boolean ended;

    private Watch(Map<String, ProcessHandle> services, ProcessHandle postgres) {
        this.services = services;
        this.parts = new LinkedHashMap<>(services);
        parts.put("Postgres", postgres);
        parts.put("clients", ProcessHandle.current());
        parts.forEach((name, process) -> cpuSeconds.put(name, -cpuSeconds(process)));
    }

    /** Of this process alone, whose children are the others; of Postgres with the children that it answers by. */
    private static double cpuSeconds(ProcessHandle process) {
        return process.equals(ProcessHandle.current())
                ? ProcessUse.cpuSeconds(process)
                : ProcessUse.cpuSecondsOfAll(process);
    }

    /** Begins. */
    static Watch over(Map<String, ProcessHandle> services, ProcessHandle postgres) {
        Watch watch = new Watch(services, postgres);
        watch.thread.start();
        return watch;
    }

    private void look() {
        do {
            services.forEach((name, process) -> {
                megabytes.merge(name, ProcessUse.residentMegabytes(process), Math::max);
                threads.merge(name, ProcessUse.threads(process), Math::max);
            });
            LockSupport.parkNanos(PAUSE_NANOS);
        } while (!ended);
    }

    void end() throws InterruptedException {
        ended = true;
        thread.join();
        double seconds = (System.nanoTime() - begun) / 1e9;
        parts.forEach(
                (name, process) -> cpuSeconds.compute(name, (_, before) -> (before + cpuSeconds(process)) / seconds));
    }

    /** How many processors each part took, on average. */
    String processors() {
        return cpuSeconds.entrySet().stream()
                .map(part -> "%s %.2f".formatted(part.getKey(), part.getValue()))
                .collect(Collectors.joining(", "));
    }

    /** Sets what was held in another while beside what was held in this one. */
    void judge(Watch other, double moreMegabytes, int moreThreads, Figures figures) {
        services.keySet().forEach(name -> {
            figures.atMost(
                    name + ": MB held under overload",
                    Math.rint(other.megabytes.get(name)),
                    Math.rint(megabytes.get(name) + moreMegabytes));
            figures.atMost(name + ": threads under overload", other.threads.get(name), threads.get(name) + moreThreads);
        });
    }
}
