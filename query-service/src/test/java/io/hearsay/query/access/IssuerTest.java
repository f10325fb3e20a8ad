package io.hearsay.query.access;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;

import io.hearsay.query.ReadersPostgres;
import io.hearsay.query.TestingKeys;
import io.hearsay.query.TestingViews;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

@QuarkusTest
@ReadersPostgres
@WithTestResource(TestingIssuer.class)
class IssuerTest {

    @BeforeAll
    static void publish() {
        TestingViews.publishSample();
    }

    @Test
    void whoeverTheIssuerVouchesForHasHisGroupsRole() {
        submit(TestingIssuer.token("jane", "[\"news-desk\"]", 300)).statusCode(400);
        submit(TestingIssuer.token("joe", "[\"contributor\"]", 300)).statusCode(400);
        keys(TestingIssuer.token("ann", "[\"operator\"]", 300)).statusCode(200);
        keys(TestingIssuer.token("jane", "[\"news-desk\"]", 300)).statusCode(403);
        submit(TestingIssuer.token("bob", "[\"others\"]", 300))
                .statusCode(403)
                .body("detail", containsString("role contributor"));
    }

    @Test
    void whoeverHasNoRoleReadsAsAnybody() {
        given().header("Authorization", "Bearer " + TestingIssuer.token("bob", "[]", 300))
                .get("/api/v1/status")
                .then()
                .statusCode(200);
    }

    @Test
    void aTokenThatIsWrongIsRefused() {
        keys(TestingIssuer.token("ann", "[\"operator\"]", -300)).statusCode(401);
        keys(TestingIssuer.forged("ann", "[\"operator\"]")).statusCode(401).contentType("application/problem+json");
        keys("no.token.atall").statusCode(401);
    }

    @Test
    void keysWorkBesideIt() {
        TestingKeys.as("operator").get("/api/v1/keys").then().statusCode(200);
        keys(TestingKeys.UNKNOWN).statusCode(401);
        TestingKeys.as("reader").get("/api/v1/keys").then().statusCode(403);
        keys(TestingIssuer.token("eve", "[\"reader\"]", 300)).statusCode(200);
    }

    private static ValidatableResponse keys(String token) {
        return given().header("Authorization", "Bearer " + token)
                .get("/api/v1/keys")
                .then();
    }

    private static ValidatableResponse submit(String token) {
        return given().header("Authorization", "Bearer " + token)
                .contentType("application/json")
                .body("{}")
                .post("/api/v1/submissions")
                .then();
    }
}
