package io.hearsay.extractor.status;

import static io.restassured.RestAssured.get;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.hearsay.extractor.TestingClaimFinder;
import io.hearsay.extractor.TestingScraper;
import io.hearsay.extractor.intake.TestingExtractor;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class StatusResourceTest {

    @Inject
    TestingExtractor extractor;

    @BeforeEach
    void startAnew() {
        extractor.startAnew();
    }

    @Test
    void beforeTheFeedWasReadThereMayBeWork() {
        status().body("state", equalTo("working")).body("feed", equalTo("read"));
    }

    @Test
    void anEmptyFeedReadToItsEndLeavesNothingToDo() {
        extractor.read();

        status().body("state", equalTo("idle")).body("pending", equalTo(0));
    }

    @Test
    void anArticlePublishedAMomentAgoIsWork() {
        extractor.read();
        TestingScraper.publish("a", "courier", "2014-08-26", "The harbour was quiet.");

        status().body("state", equalTo("working")).body("feed", equalTo("more"));
    }

    @Test
    void whatIsTakenIsPendingAndWhatIsDoneNeedsAnotherLookAtTheFeed() {
        TestingScraper.publish("a", "courier", "2014-08-26", "The harbour was quiet.");
        extractor.read();
        status().body("state", equalTo("working")).body("pending", equalTo(1));

        extractor.extractAll();
        status().body("state", equalTo("working")).body("pending", equalTo(0)).body("extracted", equalTo(1));

        extractor.read();
        status().body("state", equalTo("idle"));
    }

    @Test
    void whatWasGivenUpIsCounted() {
        TestingScraper.publish("a", "courier", "2014-08-26", TestingClaimFinder.POISON);
        extractor.extractAll();
        extractor.read();

        status().body("state", equalTo("idle")).body("failed", equalTo(1));
    }

    @Test
    void aScraperThatIsDownIsNamed() {
        extractor.read();
        TestingScraper.goDown();

        status().body("state", equalTo("idle")).body("feed", equalTo("unreachable"));
    }

    @Test
    void aParameterThatDoesNotExistIsNamed() {
        get("/api/v1/status?verbose=1")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("field", equalTo("verbose"));
    }

    @Test
    void healthAndMetricsAreThere() {
        get("/q/health/ready").then().statusCode(200).body("status", equalTo("UP"));
        TestingScraper.publish("a", "courier", "2014-08-26", "The harbour was quiet.");
        extractor.extractAll();
        get("/q/metrics").then().statusCode(200).body(containsString("hearsay_extractor_articles_seconds_count"));
    }

    private static ValidatableResponse status() {
        return get("/api/v1/status").then().statusCode(200);
    }
}
