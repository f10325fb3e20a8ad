package io.hearsay.query.access;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;

import io.hearsay.query.ReadersPostgres;
import io.hearsay.query.TestingKeys;
import io.hearsay.query.TestingViews;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever owns schema access may not log in for a while. */
@QuarkusTest
@ReadersPostgres
class OutOfReachTest {

    @BeforeEach
    void lockOut() {
        TestingViews.publishSample();
        TestingViews.execute("alter role hearsay_access nologin;"
                + " select pg_terminate_backend(pid) from pg_stat_activity where usename = 'hearsay_access'");
    }

    @AfterEach
    void letIn() {
        TestingViews.execute("alter role hearsay_access login");
    }

    @Test
    void readingGoesOn() {
        given().get("/api/v1/claims").then().statusCode(200);
        given().get("/q/health/ready").then().statusCode(200);
    }

    @Test
    void whoeverShowsAKeyIsToldLaterUntilItCanBeChecked() {
        given().header("X-API-Key", TestingKeys.UNKNOWN)
                .get("/api/v1/claims")
                .then()
                .statusCode(503)
                .contentType("application/problem+json")
                .body("detail", containsString("read without a key"));
        letIn();
        TestingKeys.as("reader").get("/api/v1/claims").then().statusCode(200);
    }
}
