package io.hearsay.extractor.intake;

import io.hearsay.extractor.ExtractorSettings;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.eclipse.microprofile.context.ManagedExecutor;

/** When the feed is read and when articles are worked on. */
@Singleton
class Schedule {

    private final FeedReader reader;
    private final Leases leases;
    private final Processing processing;
    private final ExtractorSettings settings;
    private final MeterRegistry meters;
    private final ManagedExecutor executor;
    private final String process = UUID.randomUUID().toString();

    Schedule(
            FeedReader reader,
            Leases leases,
            Processing processing,
            ExtractorSettings settings,
            MeterRegistry meters,
            ManagedExecutor executor) {
        this.reader = reader;
        this.leases = leases;
        this.processing = processing;
        this.settings = settings;
        this.meters = meters;
        this.executor = executor;
    }

    @Scheduled(every = "${hearsay.extractor.poll:PT1S}", concurrentExecution = ConcurrentExecution.SKIP)
    void read() {
        if (settings.working()) {
            reader.read();
        }
    }

    @Scheduled(every = "${hearsay.extractor.poll:PT1S}", concurrentExecution = ConcurrentExecution.SKIP)
    void work() {
        if (settings.working()) {
            CompletableFuture<?>[] workers = IntStream.range(0, settings.workers())
                    .mapToObj(number -> executor.runAsync(worker(number)::workOff))
                    .toArray(CompletableFuture<?>[]::new);
            CompletableFuture.allOf(workers).join();
        }
    }

    /** Others need not wait until the leases of this process run out. */
    void stop(@Observes ShutdownEvent event) {
        if (settings.working()) {
            leases.close();
            leases.giveBack(process);
        }
    }

    private Worker worker(int number) {
        return new Worker(process + "/" + number, leases, processing, settings, meters);
    }
}
