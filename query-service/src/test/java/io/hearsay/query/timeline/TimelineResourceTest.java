package io.hearsay.query.timeline;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.hearsay.query.ReadersPostgres;
import io.hearsay.query.TestingViews;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

@QuarkusTest
@ReadersPostgres
class TimelineResourceTest {

    @BeforeAll
    static void publish() {
        TestingViews.publishSample();
    }

    private static final String UNITED_STATES = "/api/v1/speakers/500000000000000000000004/timeline";

    @Test
    void whatRepresentativesSaidStandsOnTheTimelineOfTheBody() {
        given().get(UNITED_STATES)
                .then()
                .statusCode(200)
                .body("speaker.name", equalTo("United States"))
                .body("items.date", contains("2014-08-26"))
                .body("items.statement.speaker.name", contains("Josh Earnest"))
                .body("items[0].counterparts", contains("Syria"));
    }

    @Test
    void theUndatedAreListedApartWithWhatBoundsThem() {
        given().get(UNITED_STATES)
                .then()
                .body("undated.statement.speaker.name", contains("Michelle Baldanza"))
                .body("undated[0].date", nullValue())
                .body("undated[0].counterparts", contains("Russia"))
                .body("undated[0].bounds.findAll { it.relation == 'after' }.date", contains("--09-30"))
                .body("undated[0].bounds.findAll { it.relation == 'before' }.date", contains("2026-11-22"));
    }

    @Test
    void aTimelineCanBeAskedAboutOneThing() {
        given().get(UNITED_STATES + "?q=Russia").then().body("items", empty()).body("undated", hasSize(1));
    }

    @Test
    void theTimelineOfAMergedSpeakerIsItsSuccessors() {
        given().redirects()
                .follow(false)
                .get("/api/v1/speakers/500000000000000000000009/timeline")
                .then()
                .statusCode(301)
                .header("Location", endsWith("/api/v1/speakers/500000000000000000000001/timeline"));
    }
}
