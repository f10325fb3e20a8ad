package io.hearsay.scraper.fetch;

import io.hearsay.scraper.ScraperSettings;
import io.hearsay.scraper.address.AddressGuard;
import io.hearsay.scraper.fetch.FetchResult.Answer;
import io.hearsay.scraper.fetch.FetchResult.Failed;
import io.hearsay.scraper.fetch.FetchResult.Refused;
import io.hearsay.scraper.fetch.FetchResult.TooLarge;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;

/** Makes one request. It never throws for what a host does: every outcome is a {@link FetchResult}. */
@Singleton
public class Fetcher {

    private static final String ACCEPT =
            "text/html,application/xhtml+xml,application/xml;q=0.9,text/plain;q=0.8,*/*;q=0.1";

    private final HttpClient client;
    private final AddressGuard guard;
    private final UserAgent userAgent;
    private final Duration limit;
    private final int maxRatio;

    Fetcher(ScraperSettings settings, AddressGuard guard, UserAgent userAgent) {
        this.guard = guard;
        this.userAgent = userAgent;
        this.limit = settings.requestTimeout();
        this.maxRatio = settings.maxCompressionRatio();
        this.client = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(settings.connectTimeout())
                .executor(Executors.newVirtualThreadPerTaskExecutor())
                .build();
    }

    /** Makes the request, within the time that settings allow. */
    public FetchResult fetch(FetchRequest request) {
        try {
            Optional<String> refusal = guard.refusal(request.address());
            return refusal.isPresent() ? new Refused(refusal.get()) : send(request);
        } catch (UnknownHostException _) {
            return new Failed("no such host: " + request.address().uri().getHost());
        }
    }

    private FetchResult send(FetchRequest request) {
        CompletableFuture<HttpResponse<LimitedBody.Received>> answer =
                client.sendAsync(httpRequest(request), head -> body(request, head));
        try {
            return result(request, answer.get(limit.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException _) {
            answer.cancel(true);
            return new Failed("no complete answer within %d s".formatted(limit.toSeconds()));
        } catch (ExecutionException e) {
            return new Failed(reason(e.getCause()));
        } catch (InterruptedException _) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            return new Failed("the scraper is shutting down");
        }
    }

    private static LimitedBody body(FetchRequest request, HttpResponse.ResponseInfo head) {
        String type = MediaTypes.bare(head.headers().firstValue("Content-Type").orElse(null));
        return request.types().test(type) ? LimitedBody.upTo(request.maxBytes()) : LimitedBody.unread();
    }

    private HttpRequest httpRequest(FetchRequest request) {
        HttpRequest.Builder builder = HttpRequest.newBuilder(request.address().uri())
                .version(version(request))
                .timeout(limit)
                .header("User-Agent", userAgent.header())
                .header("Accept", ACCEPT)
                .header("Accept-Encoding", "gzip");
        if (request.etag() != null) {
            builder.header("If-None-Match", request.etag());
        }
        if (request.lastModified() != null) {
            builder.header("If-Modified-Since", request.lastModified());
        }
        return builder.build();
    }

    /** HTTP/2 only where TLS negotiates it: the clear-text upgrade confuses old servers. */
    private static HttpClient.Version version(FetchRequest request) {
        return request.address().uri().getScheme().equals("https")
                ? HttpClient.Version.HTTP_2
                : HttpClient.Version.HTTP_1_1;
    }

    private FetchResult result(FetchRequest request, HttpResponse<LimitedBody.Received> response) {
        if (response.body().truncated()) {
            return new TooLarge("the body is longer than %d bytes".formatted(request.maxBytes()));
        }
        Map<String, String> headers = response.headers().map().entrySet().stream()
                .collect(Collectors.toMap(
                        header -> header.getKey().toLowerCase(java.util.Locale.ROOT),
                        header -> String.join(", ", header.getValue())));
        try {
            byte[] body = Compression.decode(
                    response.body().bytes(), headers.get("content-encoding"), request.maxBytes(), maxRatio);
            byte[] opened =
                    Compression.isGzip(body) ? Compression.decode(body, "gzip", request.maxBytes(), maxRatio) : body;
            return new Answer(response.statusCode(), headers, opened, Instant.now());
        } catch (Compression.TooLongException e) {
            return new TooLarge(e.getMessage());
        } catch (IOException e) {
            return new Failed("the body does not decompress: " + e.getMessage());
        }
    }

    private static String reason(Throwable cause) {
        String message = cause.getMessage();
        String kind = cause.getClass().getSimpleName().replaceAll("Exception$", "");
        return message == null || message.isBlank() ? kind : kind + ": " + message;
    }

    @PreDestroy
    void close() {
        client.shutdownNow();
    }
}
