package io.hearsay.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.io.UncheckedIOException;

/** Ends an exchange with a {@link Problem} before any resource has seen it. */
@Singleton
public final class RouteProblems {

    private final ObjectMapper json;

    RouteProblems(ObjectMapper json) {
        this.json = json;
    }

    /** Answers; the client may go on with its connection. */
    public void end(RoutingContext exchange, ProblemException problem) {
        problem.retryAfter()
                .ifPresent(seconds -> exchange.response().putHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds)));
        exchange.response()
                .setStatusCode(problem.problem().status())
                .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                .end(written(problem.problem()));
    }

    /** Answers and hangs up: what else the client has to say of this request is not waited for. */
    public void endForGood(RoutingContext exchange, ProblemException problem) {
        exchange.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
        end(exchange, problem);
    }

    private String written(Problem problem) {
        try {
            return json.writeValueAsString(problem);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
