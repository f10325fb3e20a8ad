package io.hearsay.web.connection;

import io.vertx.core.net.impl.ConnectionBase;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.interceptor.Interceptor;
import java.util.function.IntConsumer;

/** Tells each connection of its requests. */
@Singleton
final class Requests {

    void install(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) Router router) {
        router.route().order(Integer.MIN_VALUE).handler(Requests::count);
    }

    private static void count(RoutingContext exchange) {
        if (exchange.request().connection() instanceof ConnectionBase connection) {
            IntConsumer requests = connection.channel().attr(Grace.REQUESTS).get();
            if (requests != null) {
                requests.accept(1);
                exchange.addEndHandler(_ -> requests.accept(-1));
            }
        }
        exchange.next();
    }
}
