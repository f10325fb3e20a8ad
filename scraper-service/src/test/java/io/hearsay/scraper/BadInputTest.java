package io.hearsay.scraper;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.hearsay.postgres.PostgresTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is sent, the answer is a problem that names the field, and what is stored stays as it is. */
@QuarkusTest
@TestProfile(FastScraping.class)
@QuarkusTestResource(value = PostgresTestResource.class, initArgs = @ResourceArg(name = "role", value = "SCRAPER"))
class BadInputTest {

    private static final String ARTICLES = "/api/v1/articles";
    private static final String CRAWLS = "/api/v1/crawls";
    private static final String EXTRACTIONS = "/api/v1/article-extractions";
    private static final String JSON = "application/json";

    @TestHTTPResource
    URI server;

    private String before;

    @BeforeEach
    void rememberWhatIsStored() {
        before = given().get(ARTICLES).asString();
    }

    @AfterEach
    void nothingStoredWasTouched() {
        assertThat(given().get(ARTICLES).asString()).isEqualTo(before);
    }

    static Stream<Arguments> bodies() {
        return Stream.of(
                Arguments.of(ARTICLES, JSON, bytes(""), 400, "body"),
                Arguments.of(ARTICLES, JSON, bytes("null"), 400, "body"),
                Arguments.of(ARTICLES, JSON, bytes("no json at all"), 400, "body"),
                Arguments.of(ARTICLES, JSON, bytes("{\"text\":"), 400, "body"),
                Arguments.of(ARTICLES, JSON, bytes("[1, 2]"), 400, "body"),
                Arguments.of(ARTICLES, JSON, new byte[1000], 400, "body"),
                Arguments.of(
                        ARTICLES, JSON, new byte[] {'{', '"', 't', '"', ':', '"', (byte) 0xff, '"', '}'}, 400, null),
                Arguments.of(ARTICLES, JSON, bytes("{}"), 400, "text"),
                Arguments.of(ARTICLES, JSON, bytes("{\"text\": \" \"}"), 400, "text"),
                Arguments.of(ARTICLES, JSON, bytes("{\"text\": \"a\", \"html\": \"b\"}"), 400, "html"),
                Arguments.of(ARTICLES, JSON, bytes("{\"html\": \"<html><body></body></html>\"}"), 422, "html"),
                Arguments.of(ARTICLES, JSON, bytes("{\"txet\": \"a\"}"), 400, "txet"),
                Arguments.of(ARTICLES, JSON, bytes("{\"text\": {}}"), 400, "text"),
                Arguments.of(ARTICLES, JSON, bytes("{\"text\": \"A said b.\", \"url\": \"nowhere\"}"), 400, "url"),
                Arguments.of(ARTICLES, JSON, bytes("{\"text\": \"A said b.\", \"title\": \"\"}"), 400, "title"),
                Arguments.of(
                        ARTICLES,
                        JSON,
                        bytes("{\"text\": \"A said b.\", \"published\": \"2014-02-30\"}"),
                        400,
                        "published"),
                Arguments.of(
                        ARTICLES, JSON, bytes("{\"text\": \"A said b.\", \"published\": \"today\"}"), 400, "published"),
                Arguments.of(ARTICLES, "application/x-ndjson", bytes(""), 400, "body"),
                Arguments.of(ARTICLES, "application/x-ndjson", bytes("\n\n"), 400, "body"),
                Arguments.of(ARTICLES, "application/x-ndjson", bytes("x\n".repeat(10_001)), 400, "body"),
                Arguments.of(ARTICLES, "image/png", bytes("x"), 415, null),
                Arguments.of(CRAWLS, JSON, bytes(""), 400, "body"),
                Arguments.of(CRAWLS, JSON, bytes("{}"), 400, "seeds"),
                Arguments.of(CRAWLS, JSON, bytes("{\"seeds\": []}"), 400, "seeds"),
                Arguments.of(CRAWLS, JSON, bytes("{\"seeds\": [\"ftp://a/\"]}"), 400, "seeds[0]"),
                Arguments.of(CRAWLS, JSON, bytes("{\"seeds\": [null]}"), 400, "seeds[0]"),
                Arguments.of(CRAWLS, JSON, bytes("{\"seeds\": \"http://a/\"}"), 400, "seeds"),
                Arguments.of(CRAWLS, JSON, seeds("\"maxPages\": -1"), 400, "maxPages"),
                Arguments.of(CRAWLS, JSON, seeds("\"maxPages\": \"many\""), 400, "maxPages"),
                Arguments.of(CRAWLS, JSON, seeds("\"maxDepth\": -1"), 400, "maxDepth"),
                Arguments.of(CRAWLS, JSON, seeds("\"hostBudget\": 0"), 400, "hostBudget"),
                Arguments.of(CRAWLS, JSON, seeds("\"recrawl\": \"often\""), 400, "recrawl"),
                Arguments.of(CRAWLS, JSON, seeds("\"scope\": [\"\"]"), 400, "scope[0]"),
                Arguments.of(CRAWLS, JSON, seeds("\"outlets\": {\"nowhere\": \"N\"}"), 400, "outlets[nowhere]"),
                Arguments.of(CRAWLS, JSON, seeds("\"outlets\": {\"http://a/\": \"\"}"), 400, "outlets[http://a/]"),
                Arguments.of(EXTRACTIONS, JSON, bytes("{}"), 400, "text"),
                Arguments.of(EXTRACTIONS, "text/html", bytes(""), 400, "html"),
                Arguments.of(EXTRACTIONS, "text/html", new byte[1000], 422, "body"),
                Arguments.of(EXTRACTIONS, "text/html", bytes("<p></p>"), 422, "html"));
    }

    private static byte[] seeds(String more) {
        return bytes("{\"seeds\": [\"http://a.example/\"], %s}".formatted(more));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @ParameterizedTest(name = "{0} {1} {3} {4}")
    @MethodSource("bodies")
    void aBadBodyIsNamed(String path, String type, byte[] body, int status, String field) {
        Response answer = given().contentType(type).body(body).post(path);
        assertProblem(answer, status, field);
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/articles?limit=-1, 400, limit",
        "/api/v1/articles?limit=0, 400, limit",
        "/api/v1/articles?limit=1000000, 400, limit",
        "/api/v1/articles?limit=ten, 400, limit",
        "/api/v1/articles?after=nonsense, 400, after",
        "/api/v1/articles?after=%00, 400, after",
        "/api/v1/articles?before=x, 400, before",
        "/api/v1/articles/unknown, 404, id",
        "/api/v1/crawls/unknown, 404, id",
        "/api/v1/crawls/unknown/events, 404, id",
        "/api/v1/crawls?state=lost, 400, state",
        "/api/v1/crawls?after=nonsense, 400, after",
        "/api/v1/crawls/unknown/urls, 404, id",
        "/api/v1/crawls/unknown/urls?state=lost, 400, state",
        "/api/v1/hosts?state=lost, 400, state",
        "/api/v1/hosts?limit=-5, 400, limit",
        "/api/v1/hosts?after=nonsense, 400, after",
        "/api/v1/articles/%00, 400, id",
        "/api/v1/crawls/%00, 400, id",
        "/api/v1/crawls/%00/urls, 400, id",
        "/api/v1/crawls/a%00b/warc, 400, id",
        "/api/v1/nothing, 404,",
    })
    void aBadAddressIsNamed(String path, int status, String field) {
        assertProblem(given().urlEncodingEnabled(false).get(path), status, field);
    }

    @Test
    void aCursorOfAnotherListIsRefused() {
        String cursor = io.hearsay.web.Cursor.of("/api/v1/hosts", "a", "1");
        assertProblem(given().queryParam("after", cursor).get(ARTICLES), 400, "after");
    }

    @Test
    void aCursorOfNumbersThatAreNoneIsRefused() {
        String cursor = io.hearsay.web.Cursor.of("/api/v1/articles", "x", "y");
        assertProblem(given().queryParam("after", cursor).get(ARTICLES), 400, "after");
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/articles, application/json",
        "/api/v1/articles, application/x-ndjson",
        "/api/v1/crawls, application/json"
    })
    void twentyMegabytesAreRefused(String path, String type) throws IOException, InterruptedException {
        HttpResponse<String> answer = post(path, type, new byte[20_000_000]);
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.body()).contains("\"status\":413");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/html; charset=klingon", "text/html; charset=%00", "text/html"})
    void anUnknownCharacterEncodingIsNamed(String type) throws IOException, InterruptedException {
        HttpResponse<String> answer =
                post(EXTRACTIONS, type, bytes("<html><meta charset='klingon'><p>A spokesman said b.</p></html>"));
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("\"field\":\"charset\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/", "/", ";", ",", "a/b/c", "a/b,a/b", "text", ""})
    void aContentTypeThatIsNoneIsRefused(String type) throws IOException, InterruptedException {
        HttpResponse<String> answer = post(ARTICLES, type, bytes("{\"text\":\"A said b.\"}"));
        assertThat(answer.statusCode()).as(answer.body()).isIn(400, 415);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
    }

    private HttpResponse<String> post(String path, String type, byte[] body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(server.resolve(path))
                .version(HttpClient.Version.HTTP_1_1)
                .header("Content-Type", type)
                .expectContinue(true)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        }
    }

    @Test
    void unknownIdsCannotBeTakenDown() {
        assertProblem(given().delete("/api/v1/articles/unknown"), 404, "id");
        assertProblem(given().delete("/api/v1/crawls/unknown"), 404, "id");
    }

    private static void assertProblem(Response answer, int status, String field) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(status);
        assertThat(answer.contentType()).startsWith("application/problem+json");
        assertThat(answer.jsonPath().getInt("status")).isEqualTo(status);
        assertThat(answer.jsonPath().getString("detail")).isNotBlank().doesNotContain("io.hearsay");
        if (field != null) {
            assertThat(answer.jsonPath().getString("field")).isEqualTo(field);
        }
    }
}
