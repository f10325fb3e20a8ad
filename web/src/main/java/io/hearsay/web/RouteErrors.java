package io.hearsay.web;

import io.quarkus.runtime.configuration.MemorySize;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Errors that arise before a resource method is found – a body too large, an unknown path – as {@link Problem}s too.
 */
@Singleton
final class RouteErrors {

    /** Digits beyond which a length cannot be a long; Vert.x refuses it, as it does one that is no number. */
    private static final int LONGEST_NUMBER = 19;

    private final RouteProblems problems;

    private final long largestBody;

    RouteErrors(
            RouteProblems problems,
            @ConfigProperty(name = "quarkus.http.limits.max-body-size", defaultValue = "10M") MemorySize largestBody) {
        this.problems = problems;
        this.largestBody = largestBody.asLongValue();
    }

    void install(@Observes Router router) {
        router.route().order(Integer.MIN_VALUE).handler(this::measured).failureHandler(this::failed);
        router.route().last().handler(context -> end(context, 404));
    }

    /** Quarkus itself would end such a request without a word. */
    private void measured(RoutingContext context) {
        String length = context.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        if (length != null && length.length() < LONGEST_NUMBER && Long.parseLong(length) > largestBody) {
            problems.endForGood(context, problem(context, 413));
        } else {
            context.next();
        }
    }

    private void failed(RoutingContext context) {
        if (context.failure() != null || context.statusCode() < 400) {
            context.next();
        } else {
            end(context, context.statusCode());
        }
    }

    private void end(RoutingContext context, int status) {
        problems.end(context, problem(context, status));
    }

    private static ProblemException problem(RoutingContext context, int status) {
        return ProblemException.of(status, null, detail(status, context));
    }

    private static String detail(int status, RoutingContext context) {
        return switch (status) {
            case 404 -> "nothing is served at " + context.normalizedPath();
            case 413 -> "the body is larger than this service takes";
            case 414, 431 -> "the address or the headers are longer than this service takes";
            default -> "the request cannot be served";
        };
    }
}
