package io.hearsay.web;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/**
 * Reads {@code Accept: application/*} as what is meant by it, JSON: where an address has several media types, Quarkus
 * answers the range itself with {@code application/octet-stream}.
 */
@Singleton
final class AcceptRanges {

    private static final String RANGE = "application/*";

    void install(@Observes Router router) {
        router.route().order(Integer.MIN_VALUE).handler(AcceptRanges::narrow);
    }

    private static void narrow(RoutingContext context) {
        String accepted = context.request().getHeader(HttpHeaders.ACCEPT);
        if (accepted != null && accepted.contains(RANGE)) {
            context.request().headers().set(HttpHeaders.ACCEPT, accepted.replace(RANGE, "application/json"));
        }
        context.next();
    }
}
