package io.hearsay.scraper.fetch;

import io.hearsay.scraper.ScraperSettings;
import io.hearsay.scraper.address.AddressGuard;
import java.net.Proxy;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import javax.net.ssl.HostnameVerifier;
import okhttp3.ConnectionPool;
import okhttp3.Dns;
import okhttp3.OkHttpClient;

/**
 * The HTTP client: HTTP/1.1 in clear text, HTTP/2 where TLS negotiates it, over guarded connections. It makes exactly
 * the requests it is told to: no redirects, no retries, no cookies, no cache, no proxy.
 */
final class Transport implements AutoCloseable {

    /** Connections that wait for their host's next turn. A handshake costs more than all else in a request. */
    private static final int IDLE_CONNECTIONS = 512;

    private static final Duration KEPT_IDLE = Duration.ofSeconds(30);

    private final AddressGuard guard;
    private final Dns names;
    private final GuardedSockets sockets;
    private final OkHttpClient client;

    Transport(ScraperSettings settings, AddressGuard guard, Dns names, UnaryOperator<OkHttpClient.Builder> options) {
        this.guard = guard;
        this.names = names;
        this.sockets = new GuardedSockets(guard);
        HostnameVerifier verifier = new OkHttpClient().hostnameVerifier();
        this.client = options.apply(new OkHttpClient.Builder())
                .dns(new GuardedNames(names, guard))
                .socketFactory(sockets)
                .proxy(Proxy.NO_PROXY)
                .addNetworkInterceptor(new ExchangeGuard(sockets, settings.maxHeaders()))
                .connectionPool(new ConnectionPool(IDLE_CONNECTIONS, KEPT_IDLE.toSeconds(), TimeUnit.SECONDS))
                // The same verifier under another identity keeps two hosts from sharing an HTTP/2 connection.
                .hostnameVerifier((host, session) -> verifier.verify(host, session))
                .fastFallback(false)
                .followRedirects(false)
                .followSslRedirects(false)
                .retryOnConnectionFailure(false)
                .connectTimeout(settings.connectTimeout())
                .callTimeout(settings.requestTimeout())
                .readTimeout(Duration.ZERO)
                .writeTimeout(Duration.ZERO)
                .build();
    }

    OkHttpClient client() {
        return client;
    }

    /** Why no connection to a host may be opened, going by what its name resolves to now. */
    Optional<String> refusal(String host) {
        try {
            return names.lookup(host).stream()
                    .flatMap(ip -> guard.refusal(ip).stream())
                    .findFirst();
        } catch (UnknownHostException _) {
            return Optional.empty();
        }
    }

    /** How many connections are open, idle ones included. */
    int openConnections() {
        return sockets.open();
    }

    /** Ends every exchange and closes every connection. */
    @Override
    public void close() {
        client.dispatcher().cancelAll();
        client.connectionPool().evictAll();
    }
}
