package io.hearsay.web.connection;

import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpStatusClass;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.ReferenceCountUtil;
import io.vertx.core.net.impl.ConnectionBase;

/**
 * Bounds what a connection is asked before it is answered: Vert.x keeps whatever is sent behind a request that it still
 * answers, without end and before anything else here sees it. While one request waits behind another nothing more is
 * read. What came with it in one piece is kept, up to {@link #MOST}; of more, those are answered and the connection is
 * closed, so that its client sends the rest again (RFC 9112, section 9.3.2).
 */
final class Pipelining extends ChannelDuplexHandler {

    /** Requests that are begun and not answered. */
    static final int MOST = 64;

    private final ConnectionBase connection;
    private int unanswered;
    /** Whether what comes is left to be sent again. */
    private boolean isOver;

    /** @param unanswered requests that were begun before this saw them */
    Pipelining(ConnectionBase connection, int unanswered) {
        this.connection = connection;
        this.unanswered = unanswered;
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        if (message instanceof HttpRequest) {
            isOver = isOver || unanswered == MOST;
            if (!isOver) {
                unanswered++;
            }
            if (unanswered > 1) {
                // Again for each: Vert.x reads on as it takes in a body.
                connection.doPause();
            }
        }
        if (isOver) {
            ReferenceCountUtil.release(message);
        } else {
            context.fireChannelRead(message);
        }
    }

    @Override
    public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
        if (isEndOfAnswer(message)) {
            answered(context, message, promise.unvoid());
        } else {
            ChannelFuture _ = context.write(message, promise);
        }
    }

    /** An answer like 100 is followed by another to the same request. */
    private static boolean isEndOfAnswer(Object message) {
        boolean isPreliminary = message instanceof HttpResponse response
                && response.status().codeClass() == HttpStatusClass.INFORMATIONAL;
        return message instanceof LastHttpContent && !isPreliminary;
    }

    private void answered(ChannelHandlerContext context, Object message, ChannelPromise promise) {
        unanswered--;
        if (isOver && unanswered == 0) {
            ChannelFuture _ = promise.addListener(ChannelFutureListener.CLOSE);
        }
        ChannelFuture _ = context.write(message, promise);
        if (!isOver && unanswered == 1) {
            connection.doResume();
        }
    }
}
