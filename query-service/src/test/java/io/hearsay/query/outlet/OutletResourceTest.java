package io.hearsay.query.outlet;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;

import io.hearsay.query.ReadersPostgres;
import io.hearsay.query.TestingViews;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

@QuarkusTest
@ReadersPostgres
class OutletResourceTest {

    @BeforeAll
    static void publish() {
        TestingViews.publishSample();
    }

    @Test
    void outletsAreCountedNeverJudged() {
        given().get("/api/v1/outlets")
                .then()
                .statusCode(200)
                .body("items.name", contains("Courier", "Meridian", "Orbita", "Recorder"))
                .body("items.articles", contains(1, 1, 1, 1))
                .body("items.reprinted", contains(0, 0, 0, 1))
                .body("items.claims", contains(2, 1, 2, 1));
    }
}
