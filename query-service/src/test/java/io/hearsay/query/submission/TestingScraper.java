package io.hearsay.query.submission;

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

/** Stands in for the scraper: takes what is handed in, or refuses it, or answers like a proxy before a dead one. */
public final class TestingScraper implements QuarkusTestResourceLifecycleManager {

    static volatile String lastBody;
    static volatile String lastPath;
    static volatile String lastCredential;
    public static volatile Headers lastHeaders;
    private static volatile int status = 201;
    private static volatile String answer = "";
    private static volatile String addresses = "";

    private HttpServer server;

    /** Takes whatever comes from now on, under this id. */
    public static void takes(String id) {
        status = 201;
        answer = "{\"id\": \"%s\", \"state\": \"done\", \"more\": true}".formatted(id);
    }

    /** What it answers when asked how far the addresses of a crawl are: the items as JSON. */
    public static void tells(String items) {
        addresses = "{\"items\": [%s], \"total\": {\"value\": 1, \"relation\": \"eq\"}}".formatted(items);
    }

    public static void refuses(String field, String detail) {
        status = 400;
        answer = "{\"status\": 400, \"field\": \"%s\", \"detail\": \"%s\"}".formatted(field, detail);
    }

    public static void isDown() {
        status = 502;
        answer = "bad gateway";
    }

    /** Has too much to do and says for how long. */
    public static void isOverloaded() {
        status = 503;
        answer = "more is asked for than can be answered now";
    }

    @Override
    public Map<String, String> start() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", TestingScraper::answer);
        server.start();
        return Map.of(
                "hearsay.services.credential",
                "shared-between-the-services",
                "quarkus.rest-client.scraper.url",
                "http://localhost:" + server.getAddress().getPort());
    }

    private static void answer(HttpExchange exchange) throws IOException {
        lastPath = exchange.getRequestURI().getPath();
        lastHeaders = exchange.getRequestHeaders();
        lastCredential = exchange.getRequestHeaders().getFirst("Authorization");
        lastBody = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        boolean asked = exchange.getRequestMethod().equals("GET") && status == 201;
        byte[] body = (asked ? addresses : answer).getBytes(StandardCharsets.UTF_8);
        String type = status == 400 ? "application/problem+json" : status == 201 ? "application/json" : "text/plain";
        exchange.getResponseHeaders().add("Content-Type", type);
        if (status == 503) {
            exchange.getResponseHeaders().add("Retry-After", "7");
        }
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Override
    public void stop() {
        if (server != null) {
            server.stop(0);
        }
    }
}
