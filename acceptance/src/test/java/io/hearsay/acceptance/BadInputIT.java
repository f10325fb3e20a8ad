package io.hearsay.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.response.Response;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is sent, the answer is a problem that says what is wrong, and what is stored stays as it is. */
@ExtendWith(Installation.Provider.class)
class BadInputIT {

    private static final byte[] BINARY = {0, 1, 2, (byte) 0xFF, (byte) 0xFE, (byte) 0x80, 7, 0};
    private static final byte[] LATIN1 = "{\"text\": \"café\"}".getBytes(StandardCharsets.ISO_8859_1);
    private static final int TWENTY_MEGABYTES = 20 * 1024 * 1024;

    private final Installation installation;
    private String before;

    BadInputIT(Installation installation) {
        this.installation = installation;
    }

    @BeforeEach
    void rememberWhatIsStored() {
        before = stored();
    }

    @AfterEach
    void nothingStoredIsTouched() {
        assertThat(stored()).isEqualTo(before);
    }

    private String stored() {
        return Stream.of("/statements", "/contradictions", "/speakers", "/outlets")
                .map(path -> installation.query().list(path, Map.of()).toString())
                .toList()
                .toString();
    }

    static Stream<Arguments> posts() {
        return Stream.of(
                        "scraper /crawls",
                        "scraper /articles",
                        "scraper /article-extractions",
                        "extractor /extractions",
                        "extractor /comparisons",
                        "query /submissions")
                .flatMap(target -> Stream.of(
                                "empty", "binary", "not json", "an array", "no field", "not UTF-8", "unknown charset")
                        .map(body -> Arguments.of(target, body)));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("posts")
    void aBodyThatIsNotWhatItClaimsIsAProblem(String target, String kind) {
        isAProblem(post(target, body(kind), mediaType(kind)));
    }

    private static byte[] body(String kind) {
        return switch (kind) {
            case "empty" -> new byte[0];
            case "binary" -> BINARY;
            case "not json" -> "<html>surely not JSON".getBytes(StandardCharsets.UTF_8);
            case "an array" -> "[1, 2]".getBytes(StandardCharsets.UTF_8);
            case "not UTF-8" -> LATIN1;
            default -> "{}".getBytes(StandardCharsets.UTF_8);
        };
    }

    private static String mediaType(String kind) {
        return kind.equals("unknown charset") ? "application/json; charset=klingon" : "application/json";
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "scraper /articles",
                "scraper /article-extractions",
                "extractor /extractions",
                "query /submissions"
            })
    void twentyMegabytesAreTooMuch(String target) throws IOException {
        String[] parts = target.split(" ", 2);
        assertThat(statusOfBody(URI.create(installation.address(parts[0])), "/api/v1" + parts[1], TWENTY_MEGABYTES))
                .contains(" 413 ");
    }

    /** The answer's first line to a body of blanks; a server may refuse before it has read all of it. */
    private static String statusOfBody(URI service, String path, int length) throws IOException {
        String head = "POST %s HTTP/1.1\r\nHost: %s\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n{"
                .formatted(path, service.getAuthority(), length);
        try (Socket socket = new Socket(service.getHost(), service.getPort())) {
            socket.setSoTimeout(30_000);
            socket.getOutputStream().write(head.getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().flush();
            return new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))
                    .readLine();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"scraper /article-extractions", "extractor /extractions"})
    void anUnknownMediaTypeIsRefused(String target) {
        Response answer = post(target, "x".getBytes(StandardCharsets.UTF_8), "image/png");
        assertThat(answer.statusCode()).isEqualTo(415);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "0", "201", "many", "99999999999999999999"})
    void aLimitOutOfRangeIsNamed(String limit) {
        for (String path : new String[] {"/claims", "/statements", "/propositions", "/contradictions", "/speakers"}) {
            Response answer =
                    installation.query().request().queryParam("limit", limit).get(path);
            assertThat(isAProblem(answer)).as(path).contains("limit");
        }
        assertThat(isAProblem(installation
                        .scraper()
                        .request()
                        .queryParam("limit", limit)
                        .get("/articles")))
                .contains("limit");
    }

    @Test
    void aCursorOfAnotherQueryIsRefused() {
        JsonNode claims = installation.query().get("/claims?limit=1");
        String cursor = claims.path("next").asText();
        assertThat(cursor).isNotBlank();
        isAProblem(installation.query().request().queryParam("after", cursor).get("/speakers"));
        isAProblem(installation
                .query()
                .request()
                .queryParam("after", cursor)
                .queryParam("q", "syria")
                .get("/claims"));
        isAProblem(
                installation.query().request().queryParam("after", "nonsense").get("/claims"));
        isAProblem(
                installation.scraper().request().queryParam("after", "nonsense").get("/articles"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/claims/", "/statements/", "/propositions/", "/speakers/", "/articles/"})
    void anUnknownIdIsNotFound(String path) {
        for (String id : new String[] {"000000000000000000000000", "x", "%00", "'; drop table claim.claim; --"}) {
            Response answer = installation.query().request().get(path + "{id}", id);
            assertThat(answer.statusCode()).as(path + id).isBetween(400, 404);
            isAProblem(answer);
        }
        isAProblem(installation.scraper().request().get("/articles/{id}", "000000000000000000000000"));
        isAProblem(installation.scraper().request().get("/crawls/{id}", "nobody"));
    }

    @Test
    void aDateThatIsNoneIsNamed() {
        for (String date : new String[] {"yesterday", "2014-13-45", "26/08/2014"}) {
            Response extraction = post(
                    "extractor /extractions", json("{'text': 'x', 'date': '%s'}".formatted(date)), "application/json");
            assertThat(isAProblem(extraction)).contains("date");
        }
    }

    @Test
    void aPageWithoutTextHasAnEmptyArticle() {
        Response answer = post(
                "scraper /article-extractions",
                "<html><body></body></html>".getBytes(StandardCharsets.UTF_8),
                "text/html");
        assertThat(answer.statusCode()).isIn(200, 422);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"javascript:alert(1)", "file:///etc/passwd", "http://", "not an address", "ftp://example.com/x"})
    void onlyWebAddressesAreCrawled(String seed) {
        isAProblem(post("scraper /crawls", json("{'seeds': ['%s']}".formatted(seed)), "application/json"));
    }

    private Response post(String target, byte[] body, String mediaType) {
        String[] parts = target.split(" ", 2);
        return new Api(installation.address(parts[0]))
                .request()
                .header("Content-Type", mediaType)
                .body(body)
                .post(parts[1]);
    }

    private static byte[] json(String single) {
        return single.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
    }

    private static String isAProblem(Response answer) {
        assertThat(answer.statusCode()).as(answer.asString()).isBetween(400, 499);
        assertThat(answer.contentType()).startsWith("application/problem+json");
        JsonNode problem = Api.json(answer);
        assertThat(problem.path("status").asInt()).isEqualTo(answer.statusCode());
        assertThat(problem.path("title").asText()).isNotBlank();
        return problem.toString();
    }
}
