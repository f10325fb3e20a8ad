package io.hearsay.extractor.intake;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.util.function.Supplier;

/** Counts what workers do, from the start on, so that whoever watches sees 0 before the first of it. */
@Startup
@Singleton
class ExtractionMetrics {

    /** The cause of articles that ended each worker, or took each too long. */
    static final String NO_RESULT = "no-result";

    private final MeterRegistry registry;
    private final Timer articles;
    private final Timer storing;
    private final Counter claims;

    ExtractionMetrics(MeterRegistry registry) {
        this.registry = registry;
        this.articles = Timer.builder("hearsay.extractor.articles")
                .description("Articles worked on, from the lease to the end")
                .register(registry);
        this.storing = Timer.builder("hearsay.extractor.storing")
                .description("Of it, the time that storing takes, which waits for its turn")
                .register(registry);
        this.claims = Counter.builder("hearsay.extractor.claims")
                .description("Claims stored")
                .register(registry);
        failures(NO_RESULT);
    }

    void article(Runnable work) {
        articles.record(work);
    }

    <T> T storing(Supplier<T> work) {
        return storing.record(work);
    }

    void stored(int number) {
        claims.increment(number);
    }

    /** @param cause of a few, for whoever counts failures; the article itself keeps the reason */
    void failed(String cause) {
        failures(cause).increment();
    }

    private Counter failures(String cause) {
        return Counter.builder("hearsay.extractor.failures")
                .description("Attempts that failed, by cause")
                .tag("cause", cause)
                .register(registry);
    }
}
