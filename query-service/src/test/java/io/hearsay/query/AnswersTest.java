package io.hearsay.query;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

@QuarkusTest
@ReadersPostgres
class AnswersTest {

    @BeforeAll
    static void publish() {
        TestingViews.publishSample();
    }

    @Test
    void claimsComeTheLatestFirstAndTheUndatedLast() {
        given().get("/api/v1/claims")
                .then()
                .statusCode(200)
                .body("items.id.collect { it[-1..-1] }", contains("4", "3", "2", "1", "5"))
                .body("total.value", equalTo(5))
                .body("total.relation", equalTo("eq"))
                .body("next", nullValue())
                .body("items[4].article.published", nullValue());
    }

    @Test
    void aStatementSaysOnHowManyPagesItStandsAndHowManyOriginsTheyHave() {
        given().get("/api/v1/statements/700000000000000000000001")
                .then()
                .statusCode(200)
                .body("pages", equalTo(3))
                .body("origins", equalTo(1))
                .body("originGroups[0].joins.rule", contains("reprint", "carrier"))
                .body("claims", hasSize(3))
                .body("relations.kind", contains("contradicts"));
    }

    @Test
    void aContradictionShowsBothPassages() {
        given().get("/api/v1/contradictions")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body(
                        "items[0].evidence.a.span.exact",
                        equalTo("There are no plans to coordinate with the Assad regime"))
                .body("items[0].evidence.b.article.outlet", equalTo("Courier"));
    }

    @Test
    void statusTellsWhatIsPending() {
        given().get("/api/v1/status").then().statusCode(200).body("state", equalTo("working"));
    }

    @Test
    void everythingElseAnswers() {
        for (String path : new String[] {
            "/propositions",
            "/propositions/900000000000000000000001",
            "/speakers",
            "/speakers/500000000000000000000001",
            "/speakers/500000000000000000000004/timeline",
            "/articles/a00000000000000000000001",
            "/articles/a00000000000000000000001/claims",
            "/articles/a00000000000000000000002/reprints",
            "/outlets"
        }) {
            given().get("/api/v1" + path).then().statusCode(200);
        }
    }
}
