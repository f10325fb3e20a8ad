package io.hearsay.scraper.fetch;

import io.hearsay.scraper.ScraperSettings;
import io.hearsay.scraper.address.AddressGuard;
import io.hearsay.scraper.address.PageAddress;
import io.hearsay.scraper.fetch.FetchResult.Answer;
import io.hearsay.scraper.fetch.FetchResult.Failed;
import io.hearsay.scraper.fetch.FetchResult.Refused;
import io.hearsay.scraper.fetch.FetchResult.TooLarge;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import okhttp3.Dns;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

/** Makes one request. It never throws for what a host does: every outcome is a {@link FetchResult}. */
@Singleton
public class Fetcher {

    private static final String ACCEPT =
            "text/html,application/xhtml+xml,application/xml;q=0.9,text/plain;q=0.8,*/*;q=0.1";
    /** One request at a time leaves one connection to a host behind, or few; all of them may turn out closed. */
    private static final int MAX_STALE = 4;

    private final ScraperSettings settings;
    private final AddressGuard guard;
    private final UserAgent userAgent;
    private final Transport transport;
    private final Failures failures;

    @Inject
    Fetcher(ScraperSettings settings, AddressGuard guard, UserAgent userAgent) {
        this(settings, guard, userAgent, new PlatformNames(settings.connectTimeout()), UnaryOperator.identity());
    }

    Fetcher(
            ScraperSettings settings,
            AddressGuard guard,
            UserAgent userAgent,
            Dns names,
            UnaryOperator<OkHttpClient.Builder> options) {
        this.settings = settings;
        this.guard = guard;
        this.userAgent = userAgent;
        this.transport = new Transport(settings, guard, names, options);
        this.failures = new Failures(settings.connectTimeout(), settings.requestTimeout(), settings.slowBodyGrace());
    }

    /**
     * Why an address must not be asked for, its host's name resolved; empty when it may be, or when there is no such
     * host. The answer is for whoever wants to know beforehand: each connection is checked again.
     */
    public Optional<String> refusal(PageAddress address) {
        return guard.refusal(address).or(() -> transport.refusal(address.hostName()));
    }

    /** Makes the request, within the time that settings allow. */
    public FetchResult fetch(FetchRequest request) {
        Optional<String> refusal = guard.refusal(request.address());
        if (refusal.isPresent()) {
            return new Refused(refusal.get());
        }
        HttpUrl url = HttpUrl.parse(request.address().value());
        return url == null ? new Refused("the host's name is malformed") : send(request, url);
    }

    private FetchResult send(FetchRequest request, HttpUrl url) {
        StaleConnectionException stale = null;
        for (int attempt = 0; attempt < MAX_STALE; attempt++) {
            Exchange exchange = new Exchange(request.turn(), request.maxBytes(), settings.maxHeaderBytes());
            try (Response response = transport
                    .client()
                    .newCall(httpRequest(request, url, exchange))
                    .execute()) {
                return read(request, response, exchange);
            } catch (StaleConnectionException e) {
                stale = e;
            } catch (IOException | RuntimeException | StackOverflowError e) {
                // The client's parsers meet bytes of any kind, and what they trip over is the answer's fault.
                return failed(e, exchange);
            }
        }
        return new Failed(stale.getMessage(), FailureCause.CONNECT);
    }

    private FetchResult failed(Throwable failure, Exchange exchange) {
        try {
            exchange.abandon();
        } catch (IOException e) {
            failure.addSuppressed(e);
        }
        return failures.result(failure, exchange);
    }

    private Request httpRequest(FetchRequest request, HttpUrl url, Exchange exchange) {
        Request.Builder builder = new Request.Builder()
                .url(url)
                .tag(Exchange.class, exchange)
                .header("User-Agent", userAgent.header())
                .header("Accept", ACCEPT)
                .header("Accept-Encoding", Compression.ACCEPTED);
        if (Text.isSendable(request.etag())) {
            builder.header("If-None-Match", request.etag());
        }
        if (Text.isSendable(request.lastModified())) {
            builder.header("If-Modified-Since", request.lastModified());
        }
        return builder.build();
    }

    private FetchResult read(FetchRequest request, Response response, Exchange exchange) throws IOException {
        Map<String, String> headers = headers(response.headers());
        byte[] body = new byte[0];
        if (request.types().test(MediaTypes.bare(headers.get("content-type")))) {
            String coding = headers.get("content-encoding");
            if (coding == null && response.body().contentLength() > request.maxBytes()) {
                exchange.abandon();
                return new TooLarge("the body is longer than %d bytes".formatted(request.maxBytes()));
            }
            body = unpacked(body(request, response, exchange, coding), request.maxBytes());
        } else {
            exchange.abandon();
        }
        if (ExchangeGuard.endsConnection(response)) {
            exchange.end();
        }
        Response network = response.networkResponse() == null ? response : response.networkResponse();
        return new Answer(
                response.code(),
                headers,
                body,
                Instant.now(),
                headers(network.request().headers()),
                exchange.ip());
    }

    private byte[] body(FetchRequest request, Response response, Exchange exchange, String coding) throws IOException {
        response.body().source().timeout().timeout(settings.slowBodyGrace().toMillis(), TimeUnit.MILLISECONDS);
        InputStream paced = new PacedBody(
                response.body().byteStream(),
                settings.slowBodyGrace(),
                settings.minBodyRate(),
                exchange,
                System::nanoTime);
        try (InputStream opened = Compression.open(paced, coding, settings.maxCompressionRatio())) {
            return LimitedBody.read(opened, request.maxBytes());
        }
    }

    /** A sitemap is often a gzip file by itself. */
    private byte[] unpacked(byte[] body, int maxBytes) throws IOException {
        if (!Compression.isGzip(body)) {
            return body;
        }
        try (InputStream opened =
                Compression.open(new ByteArrayInputStream(body), "gzip", settings.maxCompressionRatio())) {
            return LimitedBody.read(opened, maxBytes);
        }
    }

    private static Map<String, String> headers(Headers headers) {
        Map<String, String> byName = new TreeMap<>();
        for (int i = 0; i < headers.size(); i++) {
            String name = Text.withoutControls(headers.name(i)).toLowerCase(Locale.ROOT);
            byName.merge(name, Text.withoutControls(headers.value(i)), (first, next) -> first + ", " + next);
        }
        return byName;
    }

    /** How many connections are open, idle ones included. */
    int openConnections() {
        return transport.openConnections();
    }

    @PreDestroy
    void close() {
        transport.close();
    }
}
