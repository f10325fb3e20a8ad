package io.hearsay.query.submission;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.hearsay.query.ReadersPostgres;
import io.hearsay.query.TestingViews;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@ReadersPostgres
@WithTestResource(TestingScraper.class)
class SubmissionStateResourceTest {

    private static final String ARTICLE = "a00000000000000000000001";

    @BeforeEach
    void publish() {
        TestingViews.publishSample();
        TestingScraper.takes("any");
    }

    @Test
    void aTextIsFetchedUntilItIsRead() {
        ask("article/a00000000000000000000004")
                .body("state", equalTo("fetched"))
                .body("claims", nullValue());
        ask("article/" + ARTICLE)
                .body("state", equalTo("extracted"))
                .body("claims", equalTo(1))
                .body("articleId", equalTo(ARTICLE));
        ask("article/a000000000000000000000e0")
                .body("state", equalTo("failed"))
                .body("reason", containsString("taken down"));
    }

    @Test
    void anAddressWaitsUntilItIsFetched() {
        TestingScraper.tells(
                "{\"url\": \"http://x.example/a\", \"state\": \"queued\", \"reason\": \"the host's pause\"}");
        ask("crawl/abc-1")
                .body("state", equalTo("waiting"))
                .body("reason", equalTo("the host's pause"))
                .body("url", equalTo("http://x.example/a"))
                .body("articleId", nullValue());
    }

    @Test
    void anAddressThatLeadsToAnArticleIsAsFarAsThat() {
        TestingScraper.tells(
                "{\"url\": \"http://x.example/a\", \"state\": \"redirected\", \"target\": \"http://y.example/\"},"
                        + "{\"url\": \"http://y.example/\", \"state\": \"fetched\", \"articleId\": \"%s\"}"
                                .formatted(ARTICLE));
        ask("crawl/abc").body("state", equalTo("extracted")).body("articleId", equalTo(ARTICLE));
        TestingScraper.tells("{\"url\": \"http://x.example/a\", \"state\": \"duplicate-of\","
                + " \"target\": \"http://meridian.example/a\"}");
        ask("crawl/abc").body("state", equalTo("extracted")).body("articleId", equalTo(ARTICLE));
    }

    @Test
    void anAddressThatGaveNoArticleHasFailedAndSaysWhy() {
        TestingScraper.tells(
                "{\"url\": \"http://x.example/a\", \"state\": \"disallowed\", \"reason\": \"robots.txt\"}");
        ask("crawl/abc").body("state", equalTo("failed")).body("reason", equalTo("disallowed: robots.txt"));
        TestingScraper.tells("{\"url\": \"http://x.example/a\", \"state\": \"fetched\"}");
        ask("crawl/abc").body("state", equalTo("failed")).body("reason", equalTo("its page holds no article"));
    }

    @Test
    void whatNobodyHandedInIsNotFound() {
        status("article/a0000000000000000000ffff").statusCode(404);
        status("article/nonsense").statusCode(400).body("field", equalTo("id"));
        status("crawl/a%20b").statusCode(400).body("field", equalTo("id"));
        status("letter/abc").statusCode(400).body("field", equalTo("kind"));
    }

    @Test
    void whileTheScraperIsDownItCannotBeTold() {
        TestingScraper.isDown();
        status("crawl/abc").statusCode(503);
    }

    private static ValidatableResponse ask(String submission) {
        return status(submission).statusCode(200);
    }

    private static ValidatableResponse status(String submission) {
        return given().urlEncodingEnabled(false)
                .get("/api/v1/submissions/" + submission)
                .then();
    }
}
