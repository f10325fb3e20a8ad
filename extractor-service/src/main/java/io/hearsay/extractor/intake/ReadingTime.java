package io.hearsay.extractor.intake;

import io.hearsay.extractor.ExtractorSettings;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * Reads articles in threads of their own, none longer than it may, so that an article that never ends costs a worker
 * that time and no more. Java cannot end a thread: one that does not heed its interruption goes on until the process
 * ends, which is counted.
 */
@Singleton
public class ReadingTime {

    private final ExecutorService threads = Executors.newCachedThreadPool(
            Thread.ofPlatform().daemon().name("reading-", 1).factory());

    private final AtomicInteger endless = new AtomicInteger();
    private final MeterRegistry registry;
    private final Gauge gauge;
    private final Duration limit;

    ReadingTime(ExtractorSettings settings, MeterRegistry registry) {
        this.limit = settings.readingLimit();
        this.registry = registry;
        this.gauge = Gauge.builder("hearsay.extractor.endless.readings", endless, AtomicInteger::get)
                .description("Readings that were given up on and still go on, of this process")
                .register(registry);
    }

    /**
     * What reading gives.
     *
     * @throws ReadingFailedException when it fails, or takes longer than it may
     */
    <T> T within(Supplier<T> reading) {
        Ended ended = new Ended();
        Future<T> result = threads.submit(() -> {
            try {
                return reading.get();
            } finally {
                ended.itself();
            }
        });
        try {
            return result.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw new ReadingFailedException(e.getCause());
        } catch (TimeoutException _) {
            ended.notYet();
            result.cancel(true);
            throw new ReadingFailedException("took too long: reading it did not end within " + limit);
        } catch (InterruptedException _) {
            result.cancel(true);
            Thread.currentThread().interrupt();
            throw new ReadingFailedException("the worker was interrupted while it was being read");
        }
    }

    /** Counts a reading among the endless ones from when it was given up on until it ends all the same. */
    private final class Ended {

        private boolean over;
        private boolean counted;

        synchronized void itself() {
            over = true;
            if (counted) {
                endless.decrementAndGet();
            }
        }

        synchronized void notYet() {
            if (!over) {
                counted = true;
                endless.incrementAndGet();
            }
        }
    }

    /** Readings of this process that were given up on and still go on. */
    int endless() {
        return endless.get();
    }

    /** The registry outlives the service when it is started again in one process; its gauge must not. */
    @PreDestroy
    void close() {
        registry.remove(gauge);
        threads.shutdownNow();
    }
}
