package io.hearsay.query.webhook;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;

import io.hearsay.query.ReadersPostgres;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Webhooks of a service that is set as it comes: who only reads sees none and makes none. */
@QuarkusTest
@ReadersPostgres
class WebhookAccessTest {

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/webhooks", "/api/v1/webhooks/000000000000000000000000"})
    void whoOnlyReadsSeesNoWebhook(String path) {
        given().get(path)
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .body("detail", containsString("contributor"));
    }

    @Test
    void whoOnlyReadsMakesNone() {
        given().contentType("application/json")
                .body("{\"url\": \"https://receiver.invalid/\"}")
                .post("/api/v1/webhooks")
                .then()
                .statusCode(401);
    }
}
