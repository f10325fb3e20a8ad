package io.hearsay.extractor.intake;

import io.hearsay.web.timer.Timers;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** How far behind the feed the extractors are, all of them together. Looked up every ten seconds. */
@Singleton
class IntakeGauges {

    /** Of the articles that wait, the first few by their index: counting more would tell nobody more. */
    private static final String LAG =
            """
            select
              (select count(*) from (select 1 from claim.intake where state = 'pending' limit 100000) waiting) as pending,
              (select coalesce(extract(epoch from clock_timestamp() - min(received_at)), 0) from (
                select received_at from claim.intake
                where state = 'pending' and not again order by again, received limit 1000) first) as oldest,
              (select coalesce(extract(epoch from clock_timestamp() - end_reached_at), 0) from claim.feed) as unread,
              (select count(*) from (select 1 from claim.intake where state = 'failed' limit 100000) failed)
                as quarantined""";

    /** The figures as they were looked up last. */
    private record Lag(double pending, double oldest, double unread, double quarantined) {}

    private final EntityManager database;
    private final MeterRegistry registry;
    private final List<Gauge> gauges = new ArrayList<>();
    private volatile Lag lag = new Lag(0, 0, 0, 0);

    IntakeGauges(EntityManager database, MeterRegistry registry) {
        this.database = database;
        this.registry = registry;
        gauge("pending", null, "Articles taken from the feed and not yet extracted", () -> lag.pending());
        gauge("oldest.pending", "seconds", "Since the oldest of them was taken from the feed", () -> lag.oldest());
        gauge("feed.read", "seconds", "Since the feed was last read to its end", () -> lag.unread());
        gauge("quarantined", null, "Articles given up on until somebody has them tried again", () -> lag.quarantined());
    }

    private void gauge(String name, String unit, String description, Supplier<Number> value) {
        gauges.add(Gauge.builder("hearsay.extractor." + name, value)
                .baseUnit(unit)
                .description(description + ", over all extractors")
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
        Tuple row = (Tuple) database.createNativeQuery(LAG, Tuple.class).getSingleResult();
        lag = new Lag(number(row, "pending"), number(row, "oldest"), number(row, "unread"), number(row, "quarantined"));
    }

    private static double number(Tuple row, String column) {
        return row.get(column, Number.class).doubleValue();
    }
}
