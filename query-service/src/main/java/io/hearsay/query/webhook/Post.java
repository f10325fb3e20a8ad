package io.hearsay.query.webhook;

import io.hearsay.network.NetworkGuard;
import io.hearsay.web.RetryAfter;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.NoRouteToHostException;
import java.net.Proxy;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLException;
import okhttp3.ConnectionPool;
import okhttp3.Dns;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.jboss.logging.Logger;

/**
 * Posts signed messages to addresses that anybody may have named: never into this network, without redirects, retries,
 * cookies or proxies, and without reading what is answered.
 */
@Singleton
class Post {

    private static final MediaType JSON = MediaType.get("application/json");
    private static final int LONGEST_ADDRESS = 2_000;
    private static final Logger LOG = Logger.getLogger(Post.class);
    private static final int LONGEST_REASON = 300;

    private final WebhookSettings settings;
    private final NetworkGuard guard;
    private final Secrets secrets;
    private final Dns names;
    private OkHttpClient client;

    @Inject
    Post(WebhookSettings settings, Secrets secrets) {
        this(settings, secrets, Dns.SYSTEM);
    }

    /** @param names tells which addresses a host has, whenever one is looked at or connected to */
    Post(WebhookSettings settings, Secrets secrets, Dns names) {
        this.settings = settings;
        this.secrets = secrets;
        this.names = names;
        this.guard = NetworkGuard.allowing(settings.allowedPrivateNetworks().orElse(List.of()));
    }

    /** Made when it is first needed: most services never post anything. */
    private synchronized OkHttpClient client() {
        if (client == null) {
            client = new OkHttpClient.Builder()
                    .dns(names)
                    .socketFactory(new GuardedConnections(guard))
                    .proxy(Proxy.NO_PROXY)
                    .followRedirects(false)
                    .followSslRedirects(false)
                    .retryOnConnectionFailure(false)
                    .callTimeout(settings.timeout())
                    .connectTimeout(settings.timeout())
                    .readTimeout(Duration.ZERO)
                    .writeTimeout(Duration.ZERO)
                    .connectionPool(new ConnectionPool(settings.atOnce(), 1, TimeUnit.MINUTES))
                    .build();
        }
        return client;
    }

    /** Why nothing may be posted to an address, as far as it shows now; empty when something may be. */
    Optional<String> refusal(String url) {
        URI uri;
        try {
            uri = URI.create(url == null ? "" : url.strip());
        } catch (IllegalArgumentException _) {
            return Optional.of("url must be an address like https://receiver.example/hearsay");
        }
        boolean web = "https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme());
        if (!web || uri.getHost() == null || url.length() > LONGEST_ADDRESS) {
            return Optional.of("url must be an absolute http or https address of at most 2,000 characters");
        }
        if (uri.getRawUserInfo() != null || uri.getRawFragment() != null) {
            return Optional.of("url must carry neither user name, password nor fragment");
        }
        if (isNoAddress(uri.getHost())) {
            return Optional.of("url must name its host by its name or by a plain IP address");
        }
        return guard.refusal(port(uri)).or(() -> refusalOf(uri.getHost())).map(reason -> "url is refused: " + reason);
    }

    /** Whether a host is one of the many other spellings of an IPv4 address: names do not end in a number. */
    private static boolean isNoAddress(String host) {
        String name = host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
        if (!Character.isDigit(name.charAt(name.lastIndexOf('.') + 1))) {
            return false;
        }
        try {
            return InetAddress.ofLiteral(name).isAnyLocalAddress();
        } catch (IllegalArgumentException _) {
            return true;
        }
    }

    private static int port(URI uri) {
        return uri.getPort() >= 0 ? uri.getPort() : "https".equalsIgnoreCase(uri.getScheme()) ? 443 : 80;
    }

    /** A name that cannot be resolved now may be later; the connection is checked again. */
    private Optional<String> refusalOf(String host) {
        try {
            return names.lookup(host).stream()
                    .flatMap(ip -> guard.refusal(ip).stream())
                    .findFirst()
                    .map(detail -> {
                        LOG.debugf("%s may not be posted to: %s", host, detail);
                        return RefusedAddress.REASON;
                    });
        } catch (UnknownHostException _) {
            return Optional.empty();
        }
    }

    /** Sends one message. */
    Receipt send(Webhook webhook, String messageId, String body) {
        try {
            return exchange(request(webhook, messageId, body));
        } catch (IllegalStateException | IllegalArgumentException e) {
            // A secret that cannot be opened, or an address that this client cannot read.
            return Receipt.failed(e.getMessage());
        }
    }

    private Request request(Webhook webhook, String messageId, String body) {
        long now = Instant.now().getEpochSecond();
        return new Request.Builder()
                .url(webhook.url())
                .header("User-Agent", "hearsay-webhooks/1")
                .header("webhook-id", messageId)
                .header("webhook-timestamp", Long.toString(now))
                .header("webhook-signature", Signature.of(secrets.open(webhook.sealedSecret()), messageId, now, body))
                .post(RequestBody.create(body, JSON))
                .build();
    }

    private Receipt exchange(Request request) {
        try (Response answer = client().newCall(request).execute()) {
            return Receipt.answered(answer.code(), RetryAfter.of(answer.header("Retry-After")));
        } catch (IOException e) {
            LOG.debugf("%s could not be reached: %s", request.url().host(), e);
            String reason = "it could not be reached: " + reason(e);
            return Receipt.failed(reason.length() > LONGEST_REASON ? reason.substring(0, LONGEST_REASON) : reason);
        }
    }

    /** In words of ours: those of the platform name the addresses in this network that a name leads to. */
    private static String reason(IOException e) {
        return switch (e) {
            case RefusedAddress _ -> e.getMessage();
            case UnknownHostException _ -> "nothing is known by the name of its host";
            case InterruptedIOException _ -> "it took too long";
            case ConnectException _ -> "nothing answers there";
            case NoRouteToHostException _ -> "nothing answers there";
            case SSLException _ -> "TLS failed: " + e.getMessage();
            default -> "the connection broke";
        };
    }

    @PreDestroy
    synchronized void close() {
        if (client != null) {
            client.dispatcher().cancelAll();
            client.connectionPool().evictAll();
        }
    }
}
