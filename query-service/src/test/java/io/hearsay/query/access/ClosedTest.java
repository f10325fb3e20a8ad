package io.hearsay.query.access;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;

import io.hearsay.query.ReadersPostgres;
import io.hearsay.query.TestingKeys;
import io.hearsay.query.TestingViews;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(ClosedTest.NobodyReads.class)
@ReadersPostgres
class ClosedTest {

    /** Reading needs a key as well. */
    public static final class NobodyReads implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("hearsay.access.anonymous", "none");
        }
    }

    @BeforeAll
    static void publish() {
        TestingViews.publishSample();
    }

    @Test
    void readingNeedsAKey() {
        for (String path : new String[] {"/claims", "/statements", "/export", "/claims/stream", "/status"}) {
            given().get("/api/v1" + path)
                    .then()
                    .statusCode(401)
                    .contentType("application/problem+json")
                    .body("detail", containsString("role reader"));
        }
        TestingKeys.as("reader").get("/api/v1/claims").then().statusCode(200);
    }

    @Test
    void signingInStaysOpen() {
        given().redirects()
                .follow(false)
                .formParam("key", TestingKeys.create("reader"))
                .post("/sign-in")
                .then()
                .statusCode(303);
        given().get("/q/health/live").then().statusCode(200);
    }
}
