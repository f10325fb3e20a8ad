package io.hearsay.scraper.trace;

import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.zip.GZIPInputStream;

/** Takes traces over OTLP/HTTP on loopback; keeps what it was sent, in which every name can be read as text. */
public final class TestingCollector implements QuarkusTestResourceLifecycleManager {

    private static final List<String> RECEIVED = new CopyOnWriteArrayList<>();

    private HttpServer server;

    @Override
    public Map<String, String> start() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/v1/traces", exchange -> {
                boolean zipped = "gzip".equals(exchange.getRequestHeaders().getFirst("Content-Encoding"));
                byte[] body = zipped
                        ? new GZIPInputStream(exchange.getRequestBody()).readAllBytes()
                        : exchange.getRequestBody().readAllBytes();
                RECEIVED.add(new String(body, StandardCharsets.ISO_8859_1));
                exchange.sendResponseHeaders(200, -1);
                exchange.close();
            });
            server.start();
            return Map.of(
                    "quarkus.otel.exporter.otlp.endpoint",
                    "http://127.0.0.1:" + server.getAddress().getPort());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Everything that was sent so far. */
    static String received() {
        return String.join("\n", RECEIVED);
    }

    @Override
    public void stop() {
        server.stop(0);
    }
}
