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
    void aChangeOfPositionIsMarkedWithBothPassages() {
        given().get(UNITED_STATES).then().body("items.changes.flatten()", empty());

        TestingViews.execute(
                """
                insert into claim.statement_v1 (id, text, speaker_id, speaker_name, speaker_status, represents,
                    first_reported, said_on) values
                  ('700000000000000000000007', 'We coordinate with Damascus', '500000000000000000000001',
                   'Josh Earnest', 'named', 'United States', '2014-09-29', '2014-09-28');
                insert into claim.relation_v1 values
                  ('800000000000000000000007', 'position-change', '700000000000000000000001',
                   '700000000000000000000007', 0.9, 'one denies what the other asserts',
                   '{"a": {"articleId": "a00000000000000000000001", "span": {"start": 41, "end": 95,
                      "exact": "There are no plans", "prefix": "", "suffix": ""}},
                     "b": {"articleId": "a00000000000000000000002", "span": {"start": 0, "end": 10,
                      "exact": "We coordinate", "prefix": "", "suffix": ""}}}')""");

        given().get(UNITED_STATES)
                .then()
                .body("items.date", contains("2014-08-26", "2014-09-28"))
                .body("items[0].changes", empty())
                .body("items[1].changes.relation", contains("position-change"))
                .body("items[1].changes[0].evidence.a.span.exact", equalTo("There are no plans"))
                .body("items[1].changes[0].evidence.b.span.exact", equalTo("We coordinate"));
        TestingViews.publishSample();
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
