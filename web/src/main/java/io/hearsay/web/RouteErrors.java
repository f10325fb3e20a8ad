package io.hearsay.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.UncheckedIOException;

/**
 * Errors that arise before a resource method is found – a body too large, an unknown path – as {@link Problem}s too.
 */
@Singleton
final class RouteErrors {

    private final ObjectMapper json;

    RouteErrors(ObjectMapper json) {
        this.json = json;
    }

    void install(@Observes Router router) {
        router.route().order(Integer.MIN_VALUE).failureHandler(this::failed);
        router.route().last().handler(context -> end(context, 404));
    }

    private void failed(RoutingContext context) {
        if (context.failure() != null || context.statusCode() < 400) {
            context.next();
        } else {
            end(context, context.statusCode());
        }
    }

    private void end(RoutingContext context, int status) {
        Problem problem =
                ProblemException.of(status, null, detail(status, context)).problem();
        context.response()
                .setStatusCode(status)
                .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                .end(written(problem));
    }

    private String written(Problem problem) {
        try {
            return json.writeValueAsString(problem);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
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
