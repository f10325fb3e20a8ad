package io.hearsay.extractor.quarantine;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.hearsay.extractor.TestingClaimFinder;
import io.hearsay.extractor.TestingDatabase;
import io.hearsay.extractor.TestingScraper;
import io.hearsay.extractor.intake.TestingExtractor;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class QuarantineTest {

    private static final String PATH = "/api/v1/quarantine";
    private static final String TALKS = "\"The talks will resume in Geneva next week,\" minister Anna Berg told AFP. ";

    @Inject
    TestingExtractor extractor;

    @Inject
    TestingDatabase database;

    @BeforeEach
    void startAnew() {
        TestingClaimFinder.ill = true;
        extractor.startAnew();
        assertThat(extractor.read()).isTrue();
    }

    @AfterEach
    void recover() {
        TestingClaimFinder.ill = true;
    }

    @ParameterizedTest
    @CsvSource({
        "POISON, IllegalStateException: this text is not to be survived",
        "HUGE, OutOfMemoryError: Java heap space"
    })
    void whatCannotBeReadIsShownAndReadOnceTheCauseIsGone(String poison, String reason) {
        TestingScraper.publish("bad", "courier", "2014-08-26", TALKS + poison);
        TestingScraper.publish("good", "courier", "2014-08-26", TALKS);
        extractor.extractAll();

        assertThat(state("good")).isEqualTo("extracted");
        request()
                .get(PATH)
                .then()
                .statusCode(200)
                .body("items.articleId", contains("bad"))
                .body("items[0].attempts", equalTo(3))
                .body("items[0].reason", equalTo(reason))
                .body("items[0].retryable", equalTo(true))
                .body("next", nullValue());

        TestingClaimFinder.ill = false;
        request().post(PATH + "/bad/retry").then().statusCode(200).body("articles", equalTo(1));
        extractor.extractAll();

        assertThat(state("bad")).isEqualTo("extracted");
        assertThat(database.rows("select distinct article_id from claim.claim order by 1"))
                .containsExactly("bad", "good");
        request().get(PATH).then().body("items", hasSize(0));
        request().get(PATH + "/bad").then().statusCode(404);
    }

    @Test
    void whatFailsAgainIsBackWithAllItsAttempts() {
        TestingScraper.publish("bad", "courier", "2014-08-26", TALKS + TestingClaimFinder.POISON);
        extractor.extractAll();
        request().post(PATH + "/bad/retry").then().statusCode(200);

        extractor.extractAll();

        request().get(PATH + "/bad").then().statusCode(200).body("attempts", equalTo(3));
    }

    @Test
    void allAreTriedAgainAtOnceButThoseOfWhichNothingIsKept() {
        for (String id : new String[] {"one", "two", "three"}) {
            TestingScraper.publish(id, "courier", "2014-08-26", TALKS + TestingClaimFinder.POISON);
        }
        extractor.extractAll();
        database.execute("update claim.intake set entry = null where article_id = 'three'");
        TestingClaimFinder.ill = false;

        request().post(PATH + "/three/retry").then().statusCode(409).body("field", equalTo("articleId"));
        request().post(PATH + "/retry").then().statusCode(200).body("articles", equalTo(2));
        extractor.extractAll();

        request()
                .get(PATH)
                .then()
                .body("items.articleId", contains("three"))
                .body("items[0].retryable", equalTo(false));
    }

    @Test
    void theListIsWalkedByItsCursorTheLatestFirst() {
        TestingScraper.publish("one", "courier", "2014-08-26", TALKS + TestingClaimFinder.POISON);
        TestingScraper.publish("two", "courier", "2014-08-26", TALKS + TestingClaimFinder.POISON);
        extractor.extractAll();

        String next = request()
                .get(PATH + "?limit=1")
                .then()
                .body("items.articleId", contains("two"))
                .extract()
                .path("next");

        request()
                .get(PATH + "?limit=1&after=" + next)
                .then()
                .body("items.articleId", contains("one"))
                .body("next", nullValue());
        request().get(PATH + "?after=x").then().statusCode(400).body("field", equalTo("after"));
    }

    @Test
    void anotherVersionAndAnotherRevisionTryAgainByThemselves() {
        TestingScraper.publish("version", "courier", "2014-08-26", TALKS + TestingClaimFinder.POISON);
        TestingScraper.publish("revision", "courier", "2014-08-26", TALKS + TestingClaimFinder.POISON);
        extractor.extractAll();
        TestingScraper.publish("revision", "courier", "2014-08-26", TALKS);
        extractor.extractAll();
        assertThat(state("revision")).isEqualTo("extracted");
        assertThat(state("version")).isEqualTo("failed");

        TestingClaimFinder.ill = false;
        database.execute("update claim.feed set extractor_version = '0'");
        database.execute("update claim.intake set extractor_version = '0'");
        extractor.extractAll();

        assertThat(state("version")).isEqualTo("extracted");
    }

    @Test
    void anErasedArticleLeavesTheQuarantineWithItsText() {
        TestingScraper.publish("bad", "courier", "2014-08-26", TALKS + TestingClaimFinder.POISON);
        extractor.extractAll();
        TestingScraper.erase("bad");

        extractor.extractAll();

        assertThat(database.rows("select state, entry from claim.intake")).containsExactly("erased|null");
        request().post(PATH + "/bad/retry").then().statusCode(404);
    }

    @Test
    void anEndlessReadingIsGivenUpAndTheOthersGoOn() {
        TestingScraper.publish("bad", "courier", "2014-08-26", TALKS + TestingClaimFinder.ENDLESS);
        TestingScraper.publish("good", "courier", "2014-08-26", TALKS);
        extractor.read();
        // This is its third attempt.
        database.execute("update claim.intake set attempts = 2 where article_id = 'bad'");

        extractor.extractAll();

        assertThat(state("good")).isEqualTo("extracted");
        request()
                .get(PATH + "/bad")
                .then()
                .body("reason", containsString("took too long: reading it did not end within PT5S"));
        assertThat(metric("hearsay_extractor_endless_readings")).isEqualTo("1.0");
        given().get("/q/health/live").then().statusCode(200);
        TestingClaimFinder.ill = false;
        assertThat(eventually("hearsay_extractor_endless_readings", "0.0")).isTrue();
    }

    @Test
    void onlyTheServicesSeeIt() {
        given().get(PATH).then().statusCode(401);
        given().post(PATH + "/retry").then().statusCode(401);
        given().post(PATH + "/a/retry").then().statusCode(401);
    }

    private boolean eventually(String name, String value) {
        for (int look = 0; look < 500; look++) {
            if (metric(name).equals(value)) {
                return true;
            }
            Thread.onSpinWait();
        }
        return false;
    }

    private static String metric(String name) {
        return given().accept("text/plain")
                .get("/q/metrics")
                .asString()
                .lines()
                .filter(line -> line.startsWith(name))
                .map(line -> line.substring(line.lastIndexOf(' ') + 1))
                .findFirst()
                .orElse("none");
    }

    private String state(String article) {
        return database.value("select state from claim.article_state_v1 where article_id = '%s'".formatted(article));
    }

    private static RequestSpecification request() {
        return given().header("Authorization", "Bearer " + TestingScraper.CREDENTIAL);
    }
}
