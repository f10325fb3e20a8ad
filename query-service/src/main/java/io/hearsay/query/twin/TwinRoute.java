package io.hearsay.query.twin;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** A twin's form is chosen by its address, whatever the client accepts: the API is asked for the JSON it is made of. */
@Singleton
final class TwinRoute {

    void install(@Observes Router router) {
        router.route().order(Integer.MIN_VALUE + 1).handler(TwinRoute::askForJson);
    }

    private static void askForJson(RoutingContext context) {
        if (Twin.at(context.normalizedPath()).isPresent()) {
            context.request().headers().set(HttpHeaders.ACCEPT, "application/json");
        }
        context.next();
    }
}
