package io.hearsay.web.log;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.interceptor.Interceptor;
import org.jboss.logging.MDC;

/** Gives each request its id before anything else looks at it, so that whatever is answered or logged has it. */
@Singleton
final class RequestIds {

    /** Observers of the router with a lower priority come later, and so do their routes of the same order. */
    void install(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) Router router) {
        router.route().order(Integer.MIN_VALUE).handler(RequestIds::name);
    }

    private static void name(RoutingContext context) {
        String id = RequestId.of(context.request().getHeader(RequestId.HEADER));
        // Vert.x keeps this with the request, whichever threads go on with it.
        MDC.put(RequestId.FIELD, id);
        context.response().putHeader(RequestId.HEADER, id);
        context.next();
    }
}
