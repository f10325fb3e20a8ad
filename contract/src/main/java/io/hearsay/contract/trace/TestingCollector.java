package io.hearsay.contract.trace;

import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.zip.GZIPInputStream;

/**
 * Takes traces over OTLP on loopback, by HTTP or gRPC, from a service that is told where it is and not that it should
 * send any.
 */
public final class TestingCollector implements QuarkusTestResourceLifecycleManager {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final List<ReceivedSpan> RECEIVED = new CopyOnWriteArrayList<>();

    /** Whether a message of gRPC is compressed, and its length. */
    private static final int GRPC_PREFIX = 5;

    private Vertx vertx;

    /** What a service has to be told in order to send traces by HTTP, and soon. */
    public static Map<String, String> on() {
        return Map.of(
                "quarkus.otel.sdk.disabled",
                "false",
                "quarkus.otel.exporter.otlp.protocol",
                "http/protobuf",
                "quarkus.otel.bsp.schedule.delay",
                "PT0.2S");
    }

    @Override
    public Map<String, String> start() {
        RECEIVED.clear();
        vertx = Vertx.vertx();
        HttpServer server = vertx.createHttpServer()
                .requestHandler(request -> request.body().onSuccess(body -> take(request, body)))
                .listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .join();
        return Map.of("quarkus.otel.exporter.otlp.endpoint", "http://127.0.0.1:" + server.actualPort());
    }

    private static void take(HttpServerRequest request, Buffer body) {
        switch (request.path()) {
            case "/v1/traces" -> {
                keep("gzip".equals(request.getHeader("Content-Encoding")), body);
                request.response().end();
            }
            case "/opentelemetry.proto.collector.trace.v1.TraceService/Export" -> {
                keep(body.getByte(0) == 1, body.slice(GRPC_PREFIX, body.length()));
                request.response()
                        .putHeader("Content-Type", "application/grpc")
                        .putTrailer("grpc-status", "0")
                        .end(Buffer.buffer(new byte[GRPC_PREFIX]));
            }
            default -> request.response().setStatusCode(404).end();
        }
    }

    private static void keep(boolean zipped, Buffer body) {
        InputStream sent = new ByteArrayInputStream(body.getBytes());
        try (InputStream plain = zipped ? new GZIPInputStream(sent) : sent) {
            ExportTraceServiceRequest.parseFrom(plain).getResourceSpansList().stream()
                    .flatMap(ReceivedSpan::of)
                    .forEach(RECEIVED::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Everything that was sent so far. */
    public static List<ReceivedSpan> received() {
        return List.copyOf(RECEIVED);
    }

    /** The first span of a kind, once it is there. */
    public static ReceivedSpan await(Predicate<ReceivedSpan> which) {
        Instant deadline = Instant.now().plus(PATIENCE);
        while (true) {
            var found = RECEIVED.stream().filter(which).findFirst();
            if (found.isPresent()) {
                return found.get();
            }
            if (Instant.now().isAfter(deadline)) {
                throw new AssertionError("no such span arrived among " + RECEIVED);
            }
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
    }

    @Override
    public void stop() {
        if (vertx != null) {
            vertx.close().toCompletionStage().toCompletableFuture().join();
        }
    }
}
