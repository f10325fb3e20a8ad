package io.hearsay.scraper.fetch;

import java.io.IOException;
import java.util.Locale;
import okhttp3.Connection;
import okhttp3.Interceptor;
import okhttp3.Protocol;
import okhttp3.Response;

/**
 * Stands between client and connection: no request goes out on a stale one, no answer comes in with endless headers.
 */
final class ExchangeGuard implements Interceptor {

    private final GuardedSockets sockets;
    private final int maxHeaders;

    ExchangeGuard(GuardedSockets sockets, int maxHeaders) {
        this.sockets = sockets;
        this.maxHeaders = maxHeaders;
    }

    @Override
    public Response intercept(Chain chain) throws IOException {
        Connection connection = chain.connection();
        Exchange exchange = chain.request().tag(Exchange.class);
        GuardedSocket socket = sockets.below(connection.socket());
        if (socket == null || isStale(socket, connection.protocol())) {
            throw new StaleConnectionException();
        }
        exchange.beginHead(socket, connection.protocol());
        Response response = chain.proceed(chain.request());
        if (response.headers().size() > maxHeaders) {
            throw new BrokenAnswerException("the answer has more than %d headers".formatted(maxHeaders));
        }
        exchange.beginBody();
        return response;
    }

    /** An HTTP/2 connection is being read all the time and notices by itself. */
    private static boolean isStale(GuardedSocket socket, Protocol protocol) throws IOException {
        return socket.use() && protocol != Protocol.HTTP_2 && socket.isStale();
    }

    /** Whether the host closes the connection after this answer without having to say so (RFC 9112, section 9.3). */
    static boolean endsConnection(Response response) {
        return response.protocol() == Protocol.HTTP_1_0
                && !response.header("Connection", "").toLowerCase(Locale.ROOT).contains("keep-alive");
    }
}
