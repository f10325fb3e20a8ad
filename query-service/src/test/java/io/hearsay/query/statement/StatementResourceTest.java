package io.hearsay.query.statement;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.hearsay.query.ReadersPostgres;
import io.hearsay.query.TestingViews;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

@QuarkusTest
@ReadersPostgres
class StatementResourceTest {

    @BeforeAll
    static void publish() {
        TestingViews.publishSample();
    }

    @Test
    void aStatementSaysOnHowManyPagesItStandsAndWhyTheyAreOneOrigin() {
        given().get("/api/v1/statements/700000000000000000000001")
                .then()
                .statusCode(200)
                .body("pages", equalTo(3))
                .body("origins", equalTo(1))
                .body("firstReported", equalTo("2014-08-26"))
                .body("originGroups[0].joins.rule", contains("reprint", "carrier"))
                .body("claims.article.outlet", contains("Meridian", "Courier", "Recorder"));
    }

    @Test
    void aRelationShowsTheOtherStatementFromEitherEnd() {
        given().get("/api/v1/statements/700000000000000000000001")
                .then()
                .body("relations.kind", contains("contradicts"))
                .body("relations[0].direction", equalTo("from"))
                .body("relations[0].statement.id", equalTo("700000000000000000000002"));
        given().get("/api/v1/statements/700000000000000000000002")
                .then()
                .body("relations[0].direction", equalTo("to"))
                .body("relations[0].statement.id", equalTo("700000000000000000000001"));
    }

    @Test
    void statementsComeTheLatestReportedFirstAndTheUndatedLast() {
        given().get("/api/v1/statements")
                .then()
                .statusCode(200)
                .body("items.id.collect { it[-1..-1] }", contains("2", "1", "3"))
                .body("total.value", equalTo(3));
    }

    @Test
    void fieldsThatOtherVersionsAddToTheViewsDoNoHarm() {
        TestingViews.execute(
                "update claim.statement_v1 set via = '[{\"name\": \"AFP\", \"kind\": \"agency\", \"new\": 1}]'");
        given().get("/api/v1/statements").then().statusCode(200).body("items[0].via[0].name", equalTo("AFP"));
        TestingViews.publishSample();
    }
}
