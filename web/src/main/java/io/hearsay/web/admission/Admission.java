package io.hearsay.web.admission;

import io.hearsay.web.RouteProblems;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Lets requests in, each by the gate of its class. */
@Singleton
final class Admission {

    /** After what Quarkus does about other origins (300), before it asks who is there (200). */
    private static final int ORDER = -290;

    private static final int FEWEST = 2;

    private final RequestClasses classes;
    private final Bodies bodies;
    private final boolean enabled;
    private final List<Objection> objections;
    private final RouteProblems problems;
    private final MeterRegistry meters;
    private final Map<RequestClass, Gate> gates = new EnumMap<>(RequestClass.class);

    Admission(
            RequestClasses classes,
            Bodies bodies,
            AdmissionSettings settings,
            RouteProblems problems,
            @Any Instance<Objection> objections,
            MeterRegistry meters) {
        this.classes = classes;
        this.bodies = bodies;
        this.enabled = settings.enabled();
        this.problems = problems;
        this.objections = objections.stream().toList();
        this.meters = meters;
        for (RequestClass kind : RequestClass.values()) {
            if (kind != RequestClass.VITAL) {
                gates.put(kind, new Gate(kind, places(kind, settings), settings, problems, meters));
            }
        }
    }

    /** More than processors at once would only take longer, all of them. */
    static int places(RequestClass kind, AdmissionSettings settings) {
        int usual =
                settings.reads().orElse(Math.max(FEWEST, Runtime.getRuntime().availableProcessors()));
        return switch (kind) {
            case VITAL -> Integer.MAX_VALUE;
            case READ -> usual;
            case SEARCH -> settings.searches().orElse(usual);
            case WRITE -> settings.writes().orElse(usual);
            case COMPUTE -> settings.computations().orElse(usual);
            case STREAM -> settings.streams();
            case FEED -> settings.feeds();
        };
    }

    void install(@Observes Router router) {
        router.route().order(ORDER).handler(this::received);
    }

    void end(@Observes ShutdownEvent event) {
        gates.values().forEach(gate -> gate.forget(meters));
    }

    private void received(RoutingContext exchange) {
        RequestClass kind = classes.of(exchange.request().method(), exchange.normalizedPath());
        if (kind == RequestClass.VITAL) {
            exchange.next();
        } else {
            bodies.receive(exchange, () -> admit(exchange, kind));
        }
    }

    private void admit(RoutingContext exchange, RequestClass kind) {
        if (enabled) {
            objections.stream()
                    .flatMap(objection -> objection.to(exchange).stream())
                    .findFirst()
                    .ifPresentOrElse(
                            problem -> problems.end(exchange, problem),
                            () -> new Visit(exchange, gates.get(kind)).begin());
        } else {
            exchange.next();
        }
    }
}
