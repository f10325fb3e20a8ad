package io.hearsay.query.proposition;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.hearsay.query.ReadersPostgres;
import io.hearsay.query.TestingViews;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

@QuarkusTest
@ReadersPostgres
class PropositionResourceTest {

    @BeforeAll
    static void publish() {
        TestingViews.publishSample();
    }

    @Test
    void aPropositionShowsWhoAssertsIt() {
        given().get("/api/v1/propositions/900000000000000000000001")
                .then()
                .statusCode(200)
                .body("speakers.name", contains("Josh Earnest"))
                .body("statements.id", contains("700000000000000000000001"))
                .body("pages", equalTo(3))
                .body("origins", equalTo(1))
                .body("supporting", equalTo(1))
                .body("contradicting", equalTo(1));
    }

    @Test
    void propositionsAreSearchedByTheirWords() {
        given().get("/api/v1/propositions?q=Russia").then().statusCode(200).body("items", hasSize(1));
    }
}
