package io.hearsay.query.quarantine;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.hearsay.query.EverybodyOperates;
import io.hearsay.query.ReadersPostgres;
import io.hearsay.query.TestingViews;
import io.hearsay.query.correction.TestingExtractor;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(EverybodyOperates.class)
@ReadersPostgres
@WithTestResource(TestingExtractor.class)
class QuarantineResourceTest {

    private static final String PATH = "/api/v1/quarantine";
    private static final String FAILED = "a00000000000000000000004";

    @BeforeEach
    void publish() {
        TestingViews.publishSample();
        TestingViews.execute(
                """
                insert into claim.article_state_v1
                  (article_id, state, reason, attempts, extractor_version, finished_at, retryable) values
                  ('a000000000000000000000f1', 'failed', 'the feed''s entry has no text', 0, '5', null, false),
                  ('a00000000000000000000004', 'failed', 'StackOverflowError', 3, '5', '2026-11-22T12:00:00Z', true)""");
    }

    @Test
    void itIsReadFromTheViewTheLatestFirst() {
        TestingExtractor.isDown();
        given().get(PATH)
                .then()
                .statusCode(200)
                .body("items.id", contains(FAILED, "a000000000000000000000f1"))
                .body("items[0].reason", equalTo("StackOverflowError"))
                .body("items[0].attempts", equalTo(3))
                .body("items[0].article.url", startsWith("http"))
                .body("items[1].article", nullValue())
                .body("items[1].retryable", equalTo(false))
                .body("total.value", equalTo(2));
        String next = given().get(PATH + "?limit=1").then().extract().path("next");
        given().get(PATH + "?limit=1&after=" + next).then().body("items.id", contains("a000000000000000000000f1"));
    }

    @Test
    void tryingAgainIsPassedOnAndWrittenDown() {
        TestingExtractor.answers(200, "{\"articles\": 1, \"more\": true}");
        given().post(PATH + "/" + FAILED + "/retry").then().statusCode(200).body("articles", equalTo(1));
        assertThat(TestingExtractor.last).isEqualTo("POST /api/v1/quarantine/" + FAILED + "/retry ");
        given().get("/api/v1/audit?action=article-retried")
                .then()
                .body("items[0].subject", equalTo(FAILED))
                .body("items[0].outcome", equalTo("done"));

        given().post(PATH + "/retry").then().statusCode(200);
        assertThat(TestingExtractor.last).isEqualTo("POST /api/v1/quarantine/retry ");
        given().get("/api/v1/audit?action=quarantine-retried").then().body("items[0].outcome", equalTo("done"));
    }

    @Test
    void whatTheExtractorRefusesIsRefusedInItsWordsAndWrittenDown() {
        TestingExtractor.refuses(409, "articleId", "nothing is kept");
        given().post(PATH + "/" + FAILED + "/retry")
                .then()
                .statusCode(409)
                .body("field", equalTo("articleId"))
                .body("detail", equalTo("nothing is kept"));
        given().get("/api/v1/audit?action=article-retried").then().body("items[0].outcome", equalTo("refused"));
        given().post(PATH + "/x/retry").then().statusCode(400).body("field", equalTo("articleId"));
    }

    @Test
    void whileTheExtractorIsDownNothingCanBeTriedAgain() {
        TestingExtractor.isDown();
        given().post(PATH + "/retry").then().statusCode(503).body("detail", containsString("later"));
    }
}
