package io.hearsay.cli.scrape;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/** Answers as a scraper does, with what it was told to, and remembers what it was asked. */
final class TestingScraper implements AutoCloseable {

    static final String DONE =
            """
            {"id": "c1", "state": "done", "urls": {"fetched": 2, "gone": 1}, "pending": 0,
             "progress": {"fetched": 2, "unchanged": 0, "ended": 3, "inFlight": 0, "rate": 0.0,
              "failures": [{"state": "gone", "cause": "the host answers 404", "urls": 1}]}}""";

    private final HttpServer server;
    private final Map<String, String> answers = new ConcurrentHashMap<>();
    private final List<String> requests = new CopyOnWriteArrayList<>();

    private TestingScraper(HttpServer server) {
        this.server = server;
    }

    /** A scraper whose crawl {@code c1} ends at once with two articles. */
    static TestingScraper start() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            TestingScraper scraper = new TestingScraper(server);
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.createContext("/", scraper::answer);
            server.start();
            return scraper.on("GET /api/v1/status", "{\"state\": \"idle\"}")
                    .on("POST /api/v1/crawls", "{\"id\": \"c1\", \"state\": \"running\"}")
                    .on("GET /api/v1/crawls/c1", DONE)
                    .on("GET /api/v1/crawls/c1/events", event("end", DONE))
                    .on("GET /api/v1/crawls/c1/urls?state=fetched&limit=200", urls("a1", "a2"))
                    .on("GET /api/v1/crawls/c1/urls?state=unchanged&limit=200", urls("a2"))
                    .on("GET /api/v1/articles/a1", article("a1"))
                    .on("GET /api/v1/articles/a2", article("a2"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String event(String name, String crawl) {
        return ": a comment\n\nid:1\nevent:%s\nretry:2000\ndata:%s\n\n".formatted(name, crawl.replace("\n", ""));
    }

    private static String urls(String... articles) {
        StringBuilder items = new StringBuilder("{\"url\": \"http://a.example/none\", \"state\": \"fetched\"}");
        for (String article : articles) {
            items.append(",{\"url\": \"http://a.example/%s\", \"articleId\": \"%s\"}".formatted(article, article));
        }
        return "{\"items\": [%s]}".formatted(items);
    }

    private static String article(String id) {
        return """
                {"id": "%s", "cursor": "x", "revision": 1, "erased": false, "url": "http://a.example/%s",
                 "title": "Talks", "text": "Talks open, a spokesman said.", "authors": ["Jane Doe"]}"""
                .formatted(id, id);
    }

    TestingScraper on(String request, String answer) {
        answers.put(request, answer);
        return this;
    }

    private void answer(HttpExchange exchange) throws IOException {
        byte[] sent = exchange.getRequestBody().readAllBytes();
        String request = exchange.getRequestMethod() + " " + exchange.getRequestURI();
        requests.add((request + " " + new String(sent, StandardCharsets.UTF_8)).strip());
        String known = answers.get(request);
        String answer = known == null ? "{\"detail\": \"nothing is served at that address\"}" : known;
        byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
        int status = known == null ? 404 : answer.contains("\"status\":400") ? 400 : 200;
        try (exchange) {
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** Method, path and body of every request so far. */
    List<String> requests() {
        return List.copyOf(requests);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
