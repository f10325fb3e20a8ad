package io.hearsay.web.timer;

import io.quarkus.arc.Arc;
import io.quarkus.arc.ManagedContext;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.interceptor.Interceptor;
import java.time.Duration;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Does work again and again, each on a thread of its own, whatever becomes of the time of day. */
@Singleton
public final class Timers {

    private static final Logger LOG = Logger.getLogger(Timers.class);
    private static final Duration SOON = Duration.ofSeconds(1);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final ScheduledThreadPoolExecutor threads = new ScheduledThreadPoolExecutor(
            0, Thread.ofPlatform().name("timer-", 1).daemon().factory());

    /**
     * Has something done again and again, the first time within a second.
     *
     * @param pause between its end and its next beginning
     * @param job what fails is logged, and tried again after the pause
     */
    public void every(Duration pause, Runnable job) {
        every(pause, pause.compareTo(SOON) < 0 ? pause : SOON, job);
    }

    /**
     * Has something done again and again.
     *
     * @param pause between its end and its next beginning
     * @param first the wait before the first time
     * @param job what fails is logged, and tried again after the pause
     */
    public synchronized void every(Duration pause, Duration first, Runnable job) {
        threads.setCorePoolSize(threads.getCorePoolSize() + 1);
        var _ = threads.scheduleWithFixedDelay(
                () -> attempt(job), first.toNanos(), pause.toNanos(), TimeUnit.NANOSECONDS);
    }

    private static void attempt(Runnable job) {
        ManagedContext request = Arc.container().requestContext();
        request.activate();
        try {
            job.run();
        } catch (Throwable e) {
            // What is thrown out of here would end the timer for good, without a word.
            LOG.error("work on a timer failed; it is tried again", e);
        } finally {
            request.terminate();
        }
    }

    /** After everybody was told to stop. */
    void stop(@Observes @Priority(Interceptor.Priority.LIBRARY_AFTER) ShutdownEvent event) throws InterruptedException {
        threads.shutdown();
        if (!threads.awaitTermination(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            threads.shutdownNow();
        }
    }
}
