package io.hearsay.query.status;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.hearsay.query.ReadersPostgres;
import io.hearsay.query.TestingViews;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

@QuarkusTest
@ReadersPostgres
class StatusResourceTest {

    @BeforeAll
    static void publish() {
        TestingViews.publishSample();
    }

    @AfterEach
    void publishAgain() {
        TestingViews.publishSample();
    }

    @Test
    void workIsPendingUntilTheExtractorIsDone() {
        given().get("/api/v1/status")
                .then()
                .statusCode(200)
                .body("state", equalTo("working"))
                .body("pending", equalTo(2));
        TestingViews.execute("update claim.progress_v1 set pending = 0");
        given().get("/api/v1/status").then().body("state", equalTo("idle")).body("claims", equalTo(6));
    }

    @Test
    void theServiceIsReadyOnceTheViewsArePublished() {
        given().get("/q/health/ready").then().statusCode(200);
        TestingViews.withdraw();
        given().get("/q/health/ready").then().statusCode(503);
        given().get("/q/health/live").then().statusCode(200);
    }

    @Test
    void readingBeforeTheViewsArePublishedIsAnsweredWithLater() {
        TestingViews.withdraw();
        for (String path : new String[] {"/claims", "/status", "/outlets", "/statements/700000000000000000000001"}) {
            given().get("/api/v1" + path)
                    .then()
                    .statusCode(503)
                    .contentType("application/problem+json")
                    .header("Retry-After", notNullValue());
        }
    }

    @Test
    void aViewThatIsNotGrantedIsAnsweredWithLater() {
        TestingViews.execute("revoke select on claim.claim_v1 from hearsay_reader");
        given().get("/api/v1/claims").then().statusCode(503);
    }
}
