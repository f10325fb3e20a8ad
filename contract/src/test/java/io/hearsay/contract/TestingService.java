package io.hearsay.contract;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** Answers as it is told to, by method and path, and remembers what it was asked. */
final class TestingService implements AutoCloseable {

    /** An answer; its media type is JSON, its Location the empty text where there is none. */
    record Canned(int status, String mediaType, String location, String body) {

        static Canned json(int status, String body) {
            return new Canned(status, "application/json", "", body);
        }
    }

    private final HttpServer server;
    private final Map<String, Canned> answers;
    private final List<String> asked = new CopyOnWriteArrayList<>();

    TestingService(Map<String, Canned> answers) throws IOException {
        this.answers = answers;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            exchange.getRequestBody().readAllBytes();
            String request = exchange.getRequestMethod() + " " + exchange.getRequestURI();
            asked.add(request);
            Canned canned = answers.getOrDefault(request, Canned.json(404, "{}"));
            exchange.getResponseHeaders().set("Content-Type", canned.mediaType());
            if (!canned.location().isEmpty()) {
                exchange.getResponseHeaders().set("Location", canned.location());
            }
            byte[] body = canned.body().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(canned.status(), body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        }
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    List<String> asked() {
        return List.copyOf(asked);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
