package io.hearsay.cli.trial;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.hearsay.cli.console.Progress;
import io.hearsay.cli.services.ServiceClient;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CrawlingTest {

    private static final String RUNNING =
            "{\"id\": \"c1\", \"state\": \"running\", \"urls\": {\"fetched\": 2, \"queued\": 3}, \"pending\": 3}";
    private static final String DONE =
            "{\"id\": \"c1\", \"state\": \"done\", \"urls\": {\"fetched\": 5}, \"pending\": 0}";

    private final Progress progress = new Progress(System.err, false);
    private final Deque<String> answers = new ArrayDeque<>();
    private final List<String> requests = new ArrayList<>();
    private HttpServer scraper;
    private HttpClient http;

    @BeforeEach
    void start() throws IOException {
        scraper = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        scraper.createContext("/api/v1/crawls", this::answer);
        scraper.start();
        http = HttpClient.newHttpClient();
    }

    private void answer(HttpExchange exchange) throws IOException {
        requests.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        String answer = answers.pop();
        byte[] body = answer.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(answer.isEmpty() ? 503 : 200, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @AfterEach
    void stop() {
        scraper.stop(0);
        http.close();
    }

    @Test
    void aCrawlIsWaitedForOverAnOutage() throws Exception {
        answers.addAll(List.of(RUNNING, RUNNING, "", DONE));
        Crawling crawl = Crawling.of(client(), List.of("http://127.1.0.1/"), List.of("127.1.0.1"));
        assertThat(crawl.id()).isEqualTo("c1");
        assertThat(crawl.awaitEnd(Duration.ofMinutes(1), progress)).isLessThan(Duration.ofMinutes(1));
        assertThat(answers).isEmpty();
        assertThat(requests.getFirst()).contains("\"seeds\":[\"http://127.1.0.1/\"]", "\"scope\":[\"127.1.0.1\"]");
    }

    @Test
    void aCrawlThatDoesNotEndIsLeft() throws Exception {
        answers.addAll(List.of(RUNNING, RUNNING, RUNNING, RUNNING));
        Crawling crawl = Crawling.of(client(), List.of("http://127.1.0.1/"), List.of());
        Duration limit = Duration.ofMillis(600);
        assertThat(crawl.awaitEnd(limit, progress)).isGreaterThanOrEqualTo(limit);
        assertThat(crawl.isDone()).isFalse();
    }

    private ServiceClient client() {
        return new ServiceClient(
                http, URI.create("http://127.0.0.1:" + scraper.getAddress().getPort()));
    }
}
