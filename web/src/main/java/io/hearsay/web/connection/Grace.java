package io.hearsay.web.connection;

import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.util.AttributeKey;
import io.netty.util.concurrent.Future;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;

/** Closes a connection that has been without a request for too long. */
final class Grace extends ChannelInboundHandlerAdapter {

    /** Takes how many requests have begun, less those that have ended. */
    static final AttributeKey<IntConsumer> REQUESTS = AttributeKey.valueOf("io.hearsay.requests");

    private final Duration grace;
    private Future<?> end;
    private int requests;

    Grace(Duration grace) {
        this.grace = grace;
    }

    @Override
    public void handlerAdded(ChannelHandlerContext context) {
        context.channel().attr(REQUESTS).set(more -> context.executor().execute(() -> count(context, more)));
        context.executor().execute(() -> count(context, 0));
    }

    private void count(ChannelHandlerContext context, int more) {
        requests += more;
        if (end != null) {
            end.cancel(false);
            end = null;
        }
        if (requests == 0 && context.channel().isOpen()) {
            end = context.executor().schedule(() -> close(context), grace.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private static void close(ChannelHandlerContext context) {
        ChannelFuture _ = context.close();
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        if (end != null) {
            end.cancel(false);
        }
        context.fireChannelInactive();
    }
}
