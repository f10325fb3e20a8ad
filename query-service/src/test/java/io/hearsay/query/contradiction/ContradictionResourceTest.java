package io.hearsay.query.contradiction;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.hearsay.query.ReadersPostgres;
import io.hearsay.query.TestingViews;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

@QuarkusTest
@ReadersPostgres
class ContradictionResourceTest {

    @BeforeAll
    static void publish() {
        TestingViews.publishSample();
    }

    @Test
    void aContradictionShowsBothPassagesAndTheReason() {
        given().get("/api/v1/contradictions")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].relation", equalTo("contradicts"))
                .body("items[0].a.speaker.name", equalTo("Josh Earnest"))
                .body("items[0].b.speaker.status", equalTo("anonymous"))
                .body(
                        "items[0].evidence.a.span.exact",
                        equalTo("There are no plans to coordinate with the Assad regime"))
                .body("items[0].evidence.b.article.outlet", equalTo("Courier"))
                .body("items[0].reason", containsString("denied intention"));
    }

    @Test
    void contradictionsAreFoundByTheWordsOfEitherSideAndByStatement() {
        given().get("/api/v1/contradictions?q=cooperation").then().body("items", hasSize(1));
        given().get("/api/v1/contradictions?q=airstrikes").then().body("items", empty());
        given().get("/api/v1/contradictions?statement=700000000000000000000002")
                .then()
                .body("items", hasSize(1));
        given().get("/api/v1/contradictions?statement=700000000000000000000003")
                .then()
                .body("items", empty());
        given().get("/api/v1/contradictions?relation=position-change").then().body("items", empty());
    }
}
