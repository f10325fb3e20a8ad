package io.hearsay.web.admission;

import io.hearsay.web.ProblemException;
import io.hearsay.web.RouteProblems;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.util.List;

/** The bulkhead of one class, with what is counted and said there. */
final class Gate {

    private static final String REQUESTS = "hearsay.admission.requests";

    private final RequestClass kind;
    private final Bulkhead bulkhead;
    private final Duration longestWait;
    private final Pressure pressure;
    private final RouteProblems problems;
    private final Counter admitted;
    private final Counter refused;
    private final List<Gauge> gauges;

    /** @param places how many requests are worked on at once */
    Gate(RequestClass kind, int places, AdmissionSettings settings, RouteProblems problems, MeterRegistry meters) {
        this.kind = kind;
        // Streams last: nobody waits for the end of one.
        this.bulkhead = new Bulkhead(
                places,
                kind == RequestClass.STREAM ? 0 : settings.waiting(),
                settings.longestWait(),
                settings.headroom(),
                System::nanoTime);
        this.longestWait = settings.longestWait();
        this.pressure = new Pressure(settings.longestRetryAfter().toSeconds(), System::nanoTime);
        this.problems = problems;
        this.admitted = meters.counter(REQUESTS, "class", kind.label(), "outcome", "admitted");
        this.refused = meters.counter(REQUESTS, "class", kind.label(), "outcome", "refused");
        this.gauges = List.of(
                Gauge.builder("hearsay.admission.working", bulkhead, Bulkhead::working)
                        .tag("class", kind.label())
                        .description("Requests that are worked on")
                        .register(meters),
                Gauge.builder("hearsay.admission.waiting", bulkhead, Bulkhead::waiting)
                        .tag("class", kind.label())
                        .description("Requests that wait for a place")
                        .register(meters));
    }

    /** The registry outlives a service that is started again in one process; its gauges must not. */
    void forget(MeterRegistry meters) {
        gauges.forEach(meters::remove);
    }

    boolean isOfStreams() {
        return kind == RequestClass.STREAM;
    }

    Bulkhead bulkhead() {
        return bulkhead;
    }

    Duration longestWait() {
        return longestWait;
    }

    void admitted() {
        pressure.admitted();
        admitted.increment();
    }

    /** Sends a request away before anything was done about it. */
    void refuse(RoutingContext exchange) {
        refused.increment();
        long seconds = pressure.refused();
        problems.end(
                exchange,
                ProblemException.later(
                        503,
                        seconds,
                        "more is asked for than can be answered now; ask again in %d s".formatted(seconds)));
    }
}
