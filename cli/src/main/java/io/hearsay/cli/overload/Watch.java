package io.hearsay.cli.overload;

import io.hearsay.cli.trial.Figures;
import io.hearsay.cli.trial.ProcessUse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

/** The most memory and threads that services held during a while. */
final class Watch {

    private static final long PAUSE_NANOS = 500_000_000;

    private final Map<String, ProcessHandle> services;
    private final Map<String, Double> megabytes = new LinkedHashMap<>();
    private final Map<String, Integer> threads = new LinkedHashMap<>();
    private final Thread thread = Thread.ofPlatform().daemon().name("watch").unstarted(this::look);
    private volatile boolean ended;

    private Watch(Map<String, ProcessHandle> services) {
        this.services = services;
    }

    /** Begins. */
    static Watch over(Map<String, ProcessHandle> services) {
        Watch watch = new Watch(services);
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
