package io.hearsay.scraper.metrics;

import io.hearsay.scraper.fetch.FailureCause;
import io.hearsay.scraper.frontier.UrlState;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.IntSupplier;

/** Counts what the scraper does. Every name begins with {@code hearsay_scraper_}. */
@Singleton
public class ScraperMetrics {

    private static final Duration[] LATENCIES = {
        Duration.ofMillis(50),
        Duration.ofMillis(100),
        Duration.ofMillis(250),
        Duration.ofMillis(500),
        Duration.ofSeconds(1),
        Duration.ofMillis(2500),
        Duration.ofSeconds(5),
        Duration.ofSeconds(10),
        Duration.ofSeconds(30)
    };

    private final MeterRegistry registry;
    private final Timer requests;
    private final Counter bytes;
    private final Counter leasesLost;
    private final Counter robotsFailures;
    private final Map<FailureCause, Counter> failures = new EnumMap<>(FailureCause.class);
    private volatile Gauge unwritten;

    ScraperMetrics(MeterRegistry registry) {
        this.registry = registry;
        this.requests = Timer.builder("hearsay.scraper.requests")
                .description("Requests for pages, from the first byte sent to the last byte read")
                .serviceLevelObjectives(LATENCIES)
                .register(registry);
        this.bytes = Counter.builder("hearsay.scraper.fetched")
                .baseUnit("bytes")
                .description("Bytes of pages, after decompression")
                .register(registry);
        this.leasesLost = Counter.builder("hearsay.scraper.leases.lost")
                .description("Visits whose lease was somebody else's when they were written down")
                .register(registry);
        this.robotsFailures = Counter.builder("hearsay.scraper.robots.failures")
                .description("Requests for robots.txt that were not answered properly")
                .register(registry);
        for (FailureCause cause : FailureCause.values()) {
            failures.put(
                    cause,
                    Counter.builder("hearsay.scraper.failures")
                            .description("Attempts that came to no page, by what kept them from it")
                            .tag("cause", cause.label())
                            .register(registry));
        }
        // From the start on: what is not there before it happens first is no number to whoever watches.
        for (UrlState state : UrlState.values()) {
            if (state != UrlState.LEASED && state != UrlState.CANCELLED) {
                visits(state.wireName());
            }
        }
    }

    /**
     * A visit was written down.
     *
     * @param state the state it left its address in; {@code queued} when it is to be tried again
     */
    public void visited(String state) {
        visits(state).increment();
    }

    private Counter visits(String state) {
        return Counter.builder("hearsay.scraper.visits")
                .description("Visits by the state that they left their address in")
                .tag("state", state)
                .register(registry);
    }

    /** An attempt came to no page. */
    public void failed(FailureCause cause) {
        failures.get(cause).increment();
    }

    /**
     * A page was asked for, whatever was answered.
     *
     * @param size bytes of the answer's body, after decompression
     */
    public void requested(Duration time, long size) {
        requests.record(time);
        bytes.increment((double) size);
    }

    /** A visit's lease was somebody else's by the time it was written down; its result is dropped. */
    public void leaseLost() {
        leasesLost.increment();
    }

    /** A robots.txt could not be read. */
    public void robotsFailed() {
        robotsFailures.increment();
        failed(FailureCause.ROBOTS);
    }

    /** Watches the visits that wait to be written down. */
    public void watchUnwritten(IntSupplier size) {
        unwritten = Gauge.builder("hearsay.scraper.visits.unwritten", size::getAsInt)
                .description("Visits that wait to be written down")
                .register(registry);
    }

    /** The registry outlives the service when it is started again in one process; what it watches must not. */
    @PreDestroy
    void close() {
        if (unwritten != null) {
            registry.remove(unwritten);
        }
    }
}
