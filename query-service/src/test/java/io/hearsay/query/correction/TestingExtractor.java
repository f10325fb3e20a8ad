package io.hearsay.query.correction;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Stands in for the extractor: takes a correction, refuses it, or answers like a proxy before a dead one. */
public final class TestingExtractor implements QuarkusTestResourceLifecycleManager {

    private static final String CORRECTION =
            """
            {"id": "4e5f60718293a4b5c6d7e8f9", "kind": "not-a-claim", "claims": ["c00000000000000000000001"],
             "statements": [], "reason": "a heading", "author": "desk", "createdAt": "2026-11-22T12:00:00Z",
             "state": "%s", "missing": [], "more": true}""";

    public static volatile String last;
    public static volatile Headers lastHeaders;
    private static volatile int status = 201;
    private static volatile String answer = "";

    private HttpServer server;

    public static void takes() {
        status = 201;
        answer = CORRECTION.formatted("applied");
    }

    static void undoes() {
        status = 200;
        answer = CORRECTION.formatted("undone");
    }

    /** Answers so, whatever is asked. */
    public static void answers(int with, String json) {
        status = with;
        answer = json;
    }

    public static void refuses(int with, String field, String detail) {
        status = with;
        answer = "{\"status\": %d, \"field\": \"%s\", \"detail\": \"%s\"}".formatted(with, field, detail);
    }

    public static void isDown() {
        status = 502;
        answer = "bad gateway";
    }

    @Override
    public Map<String, String> start() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", TestingExtractor::answer);
        server.start();
        return Map.of(
                "quarkus.rest-client.extractor.url",
                "http://localhost:" + server.getAddress().getPort());
    }

    private static void answer(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        lastHeaders = exchange.getRequestHeaders();
        last = exchange.getRequestMethod() + " " + exchange.getRequestURI() + " " + body;
        byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
        String type = status < 300 ? "application/json" : status < 500 ? "application/problem+json" : "text/plain";
        exchange.getResponseHeaders().add("Content-Type", type);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void stop() {
        if (server != null) {
            server.stop(0);
        }
    }
}
