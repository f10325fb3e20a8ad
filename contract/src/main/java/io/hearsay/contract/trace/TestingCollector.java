package io.hearsay.contract.trace;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.zip.GZIPInputStream;

/** Takes traces over OTLP/HTTP on loopback, from a service that is told where it is and not that it should send any. */
public final class TestingCollector implements QuarkusTestResourceLifecycleManager {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final List<ReceivedSpan> RECEIVED = new CopyOnWriteArrayList<>();

    private HttpServer server;

    /** What a service has to be told in order to send traces, and soon. */
    public static Map<String, String> on() {
        return Map.of("quarkus.otel.sdk.disabled", "false", "quarkus.otel.bsp.schedule.delay", "PT0.2S");
    }

    @Override
    public Map<String, String> start() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/v1/traces", TestingCollector::receive);
        server.start();
        RECEIVED.clear();
        return Map.of(
                "quarkus.otel.exporter.otlp.endpoint",
                "http://127.0.0.1:" + server.getAddress().getPort(),
                "quarkus.otel.exporter.otlp.protocol",
                "http/protobuf");
    }

    private static void receive(HttpExchange exchange) throws IOException {
        boolean zipped = "gzip".equals(exchange.getRequestHeaders().getFirst("Content-Encoding"));
        try (exchange;
                InputStream body =
                        zipped ? new GZIPInputStream(exchange.getRequestBody()) : exchange.getRequestBody()) {
            ExportTraceServiceRequest.parseFrom(body).getResourceSpansList().stream()
                    .flatMap(ReceivedSpan::of)
                    .forEach(RECEIVED::add);
            exchange.sendResponseHeaders(200, -1);
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
        if (server != null) {
            server.stop(0);
        }
    }
}
