package io.hearsay.web.connection;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPipeline;
import io.vertx.core.net.impl.ConnectionBase;
import io.vertx.core.net.impl.VertxHandler;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.interceptor.Interceptor;
import java.util.function.IntConsumer;

/** Tells each connection of its requests, and has it take only so many ahead. */
@Singleton
final class Requests {

    void install(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) Router router) {
        router.route().order(Integer.MIN_VALUE).handler(Requests::begin);
    }

    private static void begin(RoutingContext exchange) {
        if (exchange.request().connection() instanceof ConnectionBase connection) {
            bound(connection);
            count(connection, exchange);
        }
        exchange.next();
    }

    /** On the event loop, before anything is made of what was sent behind the connection's first request. */
    private static void bound(ConnectionBase connection) {
        ChannelPipeline pipeline = connection.channel().pipeline();
        ChannelHandlerContext vertx = pipeline.context(VertxHandler.class);
        if (vertx != null && pipeline.get(Pipelining.class) == null) {
            pipeline.addBefore(vertx.name(), "pipelining", new Pipelining(connection, 1));
        }
    }

    private static void count(ConnectionBase connection, RoutingContext exchange) {
        IntConsumer requests = connection.channel().attr(Grace.REQUESTS).get();
        if (requests != null) {
            requests.accept(1);
            exchange.addEndHandler(_ -> requests.accept(-1));
        }
    }
}
