package io.hearsay.query;

import static io.restassured.RestAssured.given;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

@QuarkusTest
@ReadersPostgres
class AcceptedProblemsTest {

    @BeforeAll
    static void publish() {
        TestingViews.publishSample();
    }

    @Test
    void whoeverKnowsProblemsAloneIsAnsweredToo() {
        given().header("Accept", "application/problem+json")
                .get("/api/v1/claims/c00000000000000000000001")
                .then()
                .statusCode(200)
                .contentType("application/json");
    }

    @Test
    void aProblemIsWhatItAskedFor() {
        given().header("Accept", "application/problem+json")
                .get("/api/v1/claims/c000000000000000000000ff")
                .then()
                .statusCode(404)
                .contentType("application/problem+json");
    }
}
