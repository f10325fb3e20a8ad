package io.hearsay.query.access.limit;

import io.hearsay.query.access.Caller;
import io.hearsay.web.ProblemException;
import io.hearsay.web.admission.Objection;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.Optional;

/**
 * Who comes without a key and has spent all that an address is granted is told so at the door. Whose key it is has to
 * be looked up first, so holders of keys are told by {@link RateLimitFilter}, as are readers of pages.
 */
@Singleton
final class SpentAddresses implements Objection {

    private static final String API = "/api/";

    private final RateLimits limits;

    SpentAddresses(RateLimits limits) {
        this.limits = limits;
    }

    @Override
    public Optional<ProblemException> to(RoutingContext exchange) {
        HttpServerRequest request = exchange.request();
        if (!limits.isEnabled()
                || hasCredentials(request)
                || !exchange.normalizedPath().startsWith(API)) {
            return Optional.empty();
        }
        Spent spent = limits.leftToAddress(
                Caller.network(Caller.address(request)),
                Caller.isWriting(request.method().name()));
        if (spent.granted()) {
            return Optional.empty();
        }
        spent.fields().forEach(exchange.response()::putHeader);
        return Optional.of(spent.refusal());
    }

    private static boolean hasCredentials(HttpServerRequest request) {
        return request.headers().contains(HttpHeaders.AUTHORIZATION)
                || request.headers().contains(HttpHeaders.COOKIE)
                || request.headers().contains("X-API-Key");
    }
}
