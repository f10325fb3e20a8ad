package io.hearsay.query.retired;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import io.hearsay.query.ReadersPostgres;
import io.hearsay.query.TestingViews;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

@QuarkusTest
@ReadersPostgres
class RetiredTest {

    @BeforeAll
    static void publish() {
        TestingViews.publishSample();
    }

    @Test
    void aMergedIdLeadsToItsSuccessor() {
        given().redirects()
                .follow(false)
                .get("/api/v1/statements/700000000000000000000009")
                .then()
                .statusCode(301)
                .header("Location", endsWith("/api/v1/statements/700000000000000000000001"));
    }

    @Test
    void aSplitIdIsGoneAndSaysWhy() {
        given().get("/api/v1/statements/70000000000000000000000a")
                .then()
                .statusCode(410)
                .header("Cache-Control", "no-store")
                .contentType("application/problem+json")
                .body("detail", equalTo("this statement was split: two utterances after all"));
    }

    @Test
    void anIdOfAnotherKindIsUnknown() {
        given().get("/api/v1/claims/70000000000000000000000a").then().statusCode(404);
    }
}
