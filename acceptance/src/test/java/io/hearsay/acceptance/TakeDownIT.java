package io.hearsay.acceptance;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpServer;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * What is taken down by address, by outlet and by person is in no answer any more, whatever its form, and is not
 * fetched again; the audit says who took it down.
 */
@ExtendWith(Installation.Provider.class)
class TakeDownIT {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /** In the page that is taken down by its address, by its outlet, and in what the person said. */
    private static final List<String> GONE =
            List.of("Quent", "lanterns", "semaphore", "Tharp", "tramlines", "viaduct", "Volm", "orchard", "cider");

    /** What stands beside it and stays. */
    private static final String KEPT = "turnpike";

    private static final String PAGE =
            """
            <html><head><title>%1$s</title><meta property="article:published_time" content="2014-08-26T10:00:00Z"></head>
            <body><article><h1>%1$s</h1><p>%2$s</p><p>%3$s</p><p>%4$s</p></article></body></html>""";

    private final Map<String, String> pages = Map.of(
            "/meadow/semaphore.html",
            PAGE.formatted(
                    "Semaphore will be lit again",
                    "The semaphore at the cape will be lit again in the autumn, the keeper Orla Quent said on Monday.",
                    "\"The lanterns have been waiting for us for all these twelve years,\" Orla Quent told reporters then.",
                    "The cape has been dark since the storm of the year two thousand and two, as the villagers know."),
            "/vale/viaduct.html",
            PAGE.formatted(
                    "Viaduct to be closed for good",
                    "The viaduct over the vale will be closed for good in spring, surveyor Benno Tharp said on Tuesday.",
                    "\"The tramlines were never made to carry as much as this,\" Benno Tharp told a meeting in the vale.",
                    "The council of the vale has been at odds about the bridge for more than a decade by now."),
            "/heath/turnpike.html",
            PAGE.formatted(
                    "Turnpike on the heath",
                    "\"The orchard will be felled before the year is over,\" said Iris Volm, who lives on the heath.",
                    "The turnpike will stay open through the winter, the engineer Karl Ember said on Wednesday.",
                    "Visitors of the heath have been fond of Iris Volm's cider for as long as anybody remembers."));

    private final Map<String, Integer> fetched = new ConcurrentHashMap<>();
    private final List<String> made = new ArrayList<>();
    private final Installation installation;
    private final Api query;
    private final Api scraper;

    private HttpServer site;

    TakeDownIT(Installation installation) {
        this.installation = installation;
        query = installation.query();
        scraper = installation.scraper();
    }

    @BeforeEach
    void open() throws IOException {
        assumeTrue(System.getProperty("hearsay.query") == null, "the site is on this machine");
        site = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        site.createContext("/", exchange -> {
            String path = exchange.getRequestURI().getPath();
            fetched.merge(path, 1, Integer::sum);
            String page = pages.get(path);
            byte[] body = (page == null ? "none" : page).getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
            exchange.sendResponseHeaders(page == null ? 404 : 200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        site.start();
    }

    /** The installation is everybody's. */
    @AfterEach
    void lift() {
        made.forEach(id -> query.request().delete("/takedowns/{id}", id).then().statusCode(200));
        if (site != null) {
            site.stop(0);
        }
    }

    @Test
    void whatIsTakenDownIsInNoAnswerAndNotFetchedAgain() throws Exception {
        String crawl = crawl();
        await(() -> List.of("Quent", "Tharp", "Volm", "Ember").stream()
                .allMatch(name -> !query.search("/claims", name).isEmpty()));
        List<JsonNode> claims = new ArrayList<>();
        List.of("Quent", "Tharp", "Volm").forEach(name -> claims.addAll(query.search("/claims", name)));
        assertThat(inAnswers(claims)).as("before it is taken down").containsAll(GONE);

        takeDown(Map.of("kind", "url", "subject", url("/meadow/semaphore.html"), "reason", "asked for"));
        takeDown(Map.of("kind", "outlet", "subject", "The Vale Observer", "reason", "asked for"));
        takeDown(Map.of("kind", "person", "subject", "Iris Volm", "mentions", true, "reason", "an objection"));
        query.request()
                .contentType(ContentType.JSON)
                .body(Map.of("kind", "article", "subject", "0".repeat(24), "reason", "a mistake"))
                .post("/takedowns")
                .then()
                .statusCode(404);
        await(() -> isIdle() && !query.search("/claims", "turnpike").isEmpty());

        assertThat(inAnswers(claims)).as("afterwards").isEmpty();
        assertThat(query.search("/claims", KEPT)).isNotEmpty();
        claims.forEach(claim -> query.request()
                .get("/claims/{id}", claim.path("id").asText())
                .then()
                .statusCode(410));
        assertThat(captures(crawl)).contains(KEPT).doesNotContain("lanterns", "tramlines");

        Map<String, Integer> before = Map.copyOf(fetched);
        String again = crawl();
        assertThat(fetched)
                .as("of %s", before)
                .containsEntry("/meadow/semaphore.html", before.get("/meadow/semaphore.html"))
                .containsEntry("/vale/viaduct.html", before.get("/vale/viaduct.html"));
        assertThat(scraper.get("/crawls/{id}/urls", again).toString()).contains("taken down");
        assertThat(query.list("/audit", Map.of("action", "taken-down")))
                .extracting(line -> line.path("outcome").asText() + " "
                        + line.path("detail").asText().split("[ :]", 2)[0])
                .contains("done url", "done outlet", "done person", "refused article");
    }

    private String crawl() throws InterruptedException {
        String id = Api.json(scraper.request()
                        .contentType(ContentType.JSON)
                        .body(Map.of(
                                "seeds",
                                pages.keySet().stream().map(this::url).toList(),
                                "maxDepth",
                                0,
                                "outlets",
                                Map.of(url("/vale/"), "The Vale Observer", url("/heath/"), "The Heath Post")))
                        .post("/crawls")
                        .then()
                        .statusCode(201)
                        .extract()
                        .response())
                .path("id")
                .asText();
        await(() -> scraper.get("/crawls/{id}", id).path("state").asText().equals("done") && isIdle());
        return id;
    }

    private boolean isIdle() {
        return query.get("/status").path("state").asText().equals("idle")
                && installation
                        .extractor()
                        .get("/status")
                        .path("state")
                        .asText()
                        .equals("idle")
                && scraper.get("/status").path("state").asText().equals("idle");
    }

    private void takeDown(Map<String, ?> asked) {
        Response answer =
                query.request().contentType(ContentType.JSON).body(asked).post("/takedowns");
        answer.then().statusCode(201);
        made.add(Api.json(answer).path("id").asText());
    }

    /** Which of the words are in any answer, in whatever form. */
    private List<String> inAnswers(List<JsonNode> claims) throws IOException, InterruptedException {
        List<String> answers = new ArrayList<>();
        for (String list : List.of(
                "/claims",
                "/claims?act=attitude",
                "/statements",
                "/propositions",
                "/speakers",
                "/contradictions",
                "/outlets")) {
            String more = list + (list.contains("?") ? "&" : "?") + "limit=200";
            answers.add(api(more));
            answers.add(page(list, "text/html"));
            answers.add(page(more.replaceFirst("(\\?|$)", ".csv$1"), "*/*"));
            answers.add(page(more.replaceFirst("(\\?|$)", ".jsonl$1"), "*/*"));
        }
        for (String export : List.of("of=claims&format=jsonl", "of=claims&format=csv", "of=statements&format=jsonl")) {
            answers.add(api("/export?" + export));
        }
        answers.add(api("/corrections"));
        answers.add(stream());
        for (JsonNode claim : claims) {
            for (String path : paths(claim)) {
                answers.add(api(path));
                answers.add(ask("/api/v1" + path, "application/ld+json"));
                answers.add(page(path, "text/html"));
            }
        }
        return GONE.stream()
                .filter(word -> answers.stream().anyMatch(answer -> answer.contains(word)))
                .toList();
    }

    private static List<String> paths(JsonNode claim) {
        String article = "/articles/" + claim.at("/article/id").asText();
        String speaker = "/speakers/" + claim.at("/speaker/id").asText();
        return List.of(
                "/claims/" + claim.path("id").asText(),
                "/statements/" + claim.path("statementId").asText(),
                article,
                article + "/claims",
                article + "/reprints",
                speaker,
                speaker + "/timeline");
    }

    private String api(String path) {
        return ask("/api/v1" + path, "*/*");
    }

    private String page(String path, String accept) {
        return ask(path, accept);
    }

    private String ask(String path, String accept) {
        return given().baseUri(query.address())
                .urlEncodingEnabled(false)
                .accept(accept)
                .get(path)
                .asString();
    }

    /** What a stream begins with that goes on from before all of it. */
    private String stream() throws IOException, InterruptedException {
        StringBuilder seen = new StringBuilder();
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<InputStream> answer = client.send(
                    HttpRequest.newBuilder(URI.create(query.address() + "/api/v1/claims/stream?from=first"))
                            .build(),
                    HttpResponse.BodyHandlers.ofInputStream());
            try (InputStream body = answer.body()) {
                Instant end = Instant.now().plus(Duration.ofSeconds(3));
                while (Instant.now().isBefore(end)) {
                    byte[] some = new byte[Math.max(1, body.available())];
                    if (body.available() > 0) {
                        seen.append(new String(some, 0, body.read(some), StandardCharsets.UTF_8));
                    } else {
                        TimeUnit.MILLISECONDS.sleep(50);
                    }
                }
            }
            client.shutdownNow();
        }
        assertThat(seen).isNotEmpty();
        return seen.toString();
    }

    private String captures(String crawl) throws IOException {
        byte[] warc = scraper.request().get("/crawls/{id}/warc", crawl).asByteArray();
        try (InputStream all = new GZIPInputStream(new ByteArrayInputStream(warc))) {
            return new String(all.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private String url(String path) {
        return "http://127.0.0.1:%d%s".formatted(site.getAddress().getPort(), path);
    }

    /** Something that is to come true. */
    @FunctionalInterface
    private interface Condition {

        boolean holds();
    }

    private static void await(Condition condition) throws InterruptedException {
        Instant deadline = Instant.now().plus(PATIENCE);
        while (!condition.holds()) {
            assertThat(Instant.now()).as("it comes true").isBefore(deadline);
            TimeUnit.MILLISECONDS.sleep(300);
        }
    }
}
