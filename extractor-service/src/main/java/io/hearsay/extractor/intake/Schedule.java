package io.hearsay.extractor.intake;

import io.hearsay.extractor.ExtractorSettings;
import io.hearsay.extractor.trace.ArticleTraces;
import io.hearsay.web.timer.Timers;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

/** When the feed is read and when articles are worked on. */
@Singleton
class Schedule {

    private final FeedReader reader;
    private final Leases leases;
    private final Processing processing;
    private final ExtractorSettings settings;
    private final ExtractionMetrics metrics;
    private final ArticleTraces traces;

    /**
     * Threads of the workers' own: on those of the service whatever a worker logs or traces would belong to the timer's
     * round, and so to all workers at once.
     */
    private final ExecutorService threads = Executors.newCachedThreadPool(
            Thread.ofPlatform().daemon().name("extraction-", 1).factory());

    private final String process = UUID.randomUUID().toString();

    Schedule(
            FeedReader reader,
            Leases leases,
            Processing processing,
            ExtractorSettings settings,
            ExtractionMetrics metrics,
            ArticleTraces traces) {
        this.reader = reader;
        this.leases = leases;
        this.processing = processing;
        this.settings = settings;
        this.metrics = metrics;
        this.traces = traces;
    }

    void begin(@Observes StartupEvent event, Timers timers) {
        if (settings.working()) {
            timers.every(settings.poll(), reader::read);
            timers.every(settings.poll(), this::work);
        }
    }

    private void work() {
        CompletableFuture<?>[] workers = IntStream.range(0, settings.workers())
                .mapToObj(number -> CompletableFuture.runAsync(worker(number)::workOff, threads))
                .toArray(CompletableFuture<?>[]::new);
        CompletableFuture.allOf(workers).join();
    }

    /** Others need not wait until the leases of this process run out. */
    void stop(@Observes ShutdownEvent event) {
        if (settings.working()) {
            leases.close();
            leases.giveBack(process);
        }
        threads.shutdown();
    }

    private Worker worker(int number) {
        return new Worker(process + "/" + number, leases, processing, settings, metrics, traces);
    }
}
