package io.hearsay.scraper.metrics;

import io.hearsay.scraper.ScraperSettings;
import io.hearsay.web.timer.Timers;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.hibernate.Session;

/**
 * How full the frontier is, over all scrapers. Looked up every ten seconds, however often the metrics are read, from
 * sums and indexes: the frontier itself is never counted.
 */
@Singleton
class FrontierGauges {

    private static final String COUNTS =
            """
            select
              (select coalesce(sum(urls), 0) from crawl.tally where state = 'queued') as queued,
              (select coalesce(sum(urls), 0) from crawl.tally where state = 'leased') as leased,
              (select count(*) from crawl.host where due_at <= now()) as due,
              (select count(*) from crawl.host where lease_until is not null) as in_flight,
              (select count(*) from crawl.host where failures >= :open and next_request_at > now()) as open""";

    /** The figures as they were looked up last. */
    private record Counts(long queued, long leased, long due, long inFlight, long open) {}

    private final Session database;
    private final int circuitFailures;
    private final MeterRegistry registry;
    private final List<Gauge> gauges = new ArrayList<>();
    private volatile Counts counts = new Counts(0, 0, 0, 0, 0);

    FrontierGauges(Session database, ScraperSettings settings, MeterRegistry registry) {
        this.database = database;
        this.circuitFailures = settings.circuitFailures();
        this.registry = registry;
        gauge("urls", "queued", () -> counts.queued());
        gauge("urls", "leased", () -> counts.leased());
        gauge("hosts", "due", () -> counts.due());
        gauge("hosts", "in-flight", () -> counts.inFlight());
        gauge("hosts", "circuit-open", () -> counts.open());
    }

    private void gauge(String what, String state, Supplier<Number> value) {
        gauges.add(Gauge.builder("hearsay.scraper." + what, value)
                .tag("state", state)
                .description("How many %s are in this state, over all scrapers".formatted(what))
                .register(registry));
    }

    /** The registry outlives the service when it is started again in one process; its gauges must not. */
    @PreDestroy
    void close() {
        gauges.forEach(registry::remove);
    }

    void begin(@Observes StartupEvent event, Timers timers) {
        timers.every(Duration.ofSeconds(10), this::lookUp);
    }

    @Transactional
    void lookUp() {
        Tuple row = database.createNativeQuery(COUNTS, Tuple.class)
                .setParameter("open", circuitFailures)
                .getSingleResult();
        counts = new Counts(
                number(row, "queued"),
                number(row, "leased"),
                number(row, "due"),
                number(row, "in_flight"),
                number(row, "open"));
    }

    private static long number(Tuple row, String column) {
        return row.get(column, Number.class).longValue();
    }
}
