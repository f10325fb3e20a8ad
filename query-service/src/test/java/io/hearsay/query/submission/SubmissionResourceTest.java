package io.hearsay.query.submission;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.hearsay.query.EverybodyOperates;
import io.hearsay.query.ReadersPostgres;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@TestProfile(EverybodyOperates.class)
@ReadersPostgres
@WithTestResource(TestingScraper.class)
class SubmissionResourceTest {

    @TestHTTPResource("/")
    URL root;

    @Test
    void anAddressBecomesACrawlOfThatPageAlone() {
        TestingScraper.takes("crawl-1");
        handIn("{\"url\": \"https://news.example/a\"}")
                .statusCode(202)
                .body("kind", equalTo("crawl"))
                .body("id", equalTo("crawl-1"));
        assertThat(TestingScraper.lastPath).isEqualTo("/api/v1/crawls");
        assertThat(TestingScraper.lastBody)
                .contains("\"seeds\":[\"https://news.example/a\"]", "\"maxPages\":1", "\"maxDepth\":0");
        assertThat(TestingScraper.lastCredential).isEqualTo("Bearer shared-between-the-services");
    }

    @Test
    void aTextBecomesAnArticle() {
        TestingScraper.takes("article-1");
        handIn("{\"text\": \"“No plans,” he said.\", \"published\": \"2014-08-26\"}")
                .statusCode(202)
                .body("kind", equalTo("article"));
        assertThat(TestingScraper.lastPath).isEqualTo("/api/v1/articles");
        assertThat(TestingScraper.lastBody).contains("“No plans,” he said.", "2014-08-26");
    }

    @Test
    void whatTheScraperRefusesIsRefusedInItsWords() {
        TestingScraper.refuses("seeds", "the host is not allowed");
        handIn("{\"url\": \"https://news.example/a\"}")
                .statusCode(400)
                .contentType("application/problem+json")
                .body("field", equalTo("url"))
                .body("detail", equalTo("the host is not allowed"));
    }

    @Test
    void whileTheScraperIsDownNothingCanBeHandedIn() {
        TestingScraper.isDown();
        handIn("{\"url\": \"https://news.example/a\"}").statusCode(503).body("detail", containsString("later"));
    }

    @Test
    void howLongAnOverloadedScraperAsksToWaitIsPassedOn() {
        TestingScraper.isOverloaded();
        handIn("{\"url\": \"https://news.example/a\"}").statusCode(503).header("Retry-After", equalTo("7"));
        TestingScraper.isDown();
        handIn("{\"url\": \"https://news.example/a\"}").statusCode(503).header("Retry-After", equalTo("5"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
            {}                              | url
            {"url": "ftp://x/y"}            | url
            {"url": "no address"}           | url
            {"url": "/relative"}            | url
            {"url": "javascript:alert(1)"}  | url
            {"text": "  "}                  | text
            {"text": "a\\u0000b"}            | text
            {"text": "half \\ud800 pair"}    | text
            {"text": "x", "title": "\\udc00"} | title
            {"url": 5, "text": {}}          | url
            """)
    void whatCannotBeReadIsRefusedByName(String body, String field) {
        handIn(body).statusCode(400).contentType("application/problem+json").body("field", equalTo(field));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "not json", "[]", "{\"url\": ", "\u0000\u0001"})
    void aBodyThatIsNoSubmissionIsAClientError(String body) {
        handIn(body).statusCode(400).contentType("application/problem+json").body("field", equalTo("body"));
    }

    @Test
    void aBodyOfAnotherTypeIsAProblemToo() {
        given().contentType("text/plain")
                .body("x")
                .post("/api/v1/submissions")
                .then()
                .statusCode(415)
                .contentType("application/problem+json");
    }

    /** The service answers at the headers, so a client that goes on sending may only see the connection end. */
    @Test
    void aBodyTooLargeIsAProblemToo() throws IOException {
        String head =
                """
                POST /api/v1/submissions HTTP/1.1
                Host: localhost
                Content-Type: application/json
                Content-Length: 5000000

                """
                        .replace("\n", "\r\n");
        try (Socket socket = new Socket(root.getHost(), root.getPort())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            BufferedReader answer =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            assertThat(answer.readLine()).contains("413");
            assertThat(answer.lines().anyMatch(line -> line.equalsIgnoreCase("Content-Type: application/problem+json")))
                    .isTrue();
        }
    }

    private static ValidatableResponse handIn(String body) {
        return given().contentType("application/json; charset=utf-8")
                .body(body)
                .post("/api/v1/submissions")
                .then();
    }
}
