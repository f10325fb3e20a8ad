package io.hearsay.query.claim;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.hearsay.query.ReadersPostgres;
import io.hearsay.query.TestingViews;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

@QuarkusTest
@ReadersPostgres
class ClaimResourceTest {

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
                .body("$", not(hasKey("next")));
    }

    @Test
    void aClaimHoldsItsChainItsSpansAndWhereItStands() {
        given().get("/api/v1/claims/c00000000000000000000002")
                .then()
                .statusCode(200)
                .body("speaker.name", equalTo("Josh Earnest"))
                .body("via.name", contains("AFP"))
                .body("via.kind", contains("agency"))
                .body("content[0].exact", equalTo("There are no plans to coordinate with the Assad regime"))
                .body("article.outlet", equalTo("Courier"))
                .body("article.published.evidence", equalTo("meta"))
                .body("statementId", equalTo("700000000000000000000001"));
    }

    @Test
    void aClaimLinksToWhereOneGoesOnFromIt() {
        given().get("/api/v1/claims/c00000000000000000000002")
                .then()
                .body("links.self", equalTo("/api/v1/claims/c00000000000000000000002"))
                .body("links.statement", equalTo("/api/v1/statements/700000000000000000000001"))
                .body("links.article", equalTo("/api/v1/articles/a00000000000000000000002"))
                .body("links.original", equalTo("http://courier.example/b"))
                .body("links.speaker", equalTo("/api/v1/speakers/500000000000000000000001"));
        given().get("/api/v1/claims/c00000000000000000000006")
                .then()
                .body("links", not(hasKey("statement")))
                .body("links", not(hasKey("speaker")));
    }

    @Test
    void anUndatedArticleSaysSoRatherThanInventADate() {
        given().get("/api/v1/claims/c00000000000000000000005")
                .then()
                .body("article", hasKey("published"))
                .body("article.published", nullValue());
    }

    @Test
    void attitudesAreLeftOutUnlessAskedFor() {
        given().get("/api/v1/claims?act=attitude")
                .then()
                .body("items.text", contains("wants talks with Moscow"))
                .body("items[0].speaker.status", equalTo("unresolved"))
                .body("items[0].speaker", hasKey("name"))
                .body("items[0]", hasKey("cue"))
                .body("items[0]", hasKey("source"))
                .body("items[0]", hasKey("statementId"));
    }

    @Test
    void stretchesFollowEachOtherWithoutGapOrRepetition() {
        List<String> seen = new ArrayList<>();
        String next = "/api/v1/claims?limit=2";
        while (next != null) {
            Response answer = given().urlEncodingEnabled(false).get(next);
            seen.addAll(answer.jsonPath().getList("items.id"));
            next = answer.header("Link") == null ? null : answer.header("Link").replaceAll("^<|>.*$", "");
        }
        assertThat(seen).hasSize(5).doesNotHaveDuplicates();
    }

    @Test
    void theClaimsOfAnArticleComeInTheOrderOfItsText() {
        given().get("/api/v1/articles/a00000000000000000000002/claims")
                .then()
                .statusCode(200)
                .body("items.id", contains("c00000000000000000000002", "c00000000000000000000004"));
    }

    @Test
    void anErasedClaimIsGoneAndSaysWhy() {
        given().get("/api/v1/claims/c0000000000000000000000e")
                .then()
                .statusCode(410)
                .contentType("application/problem+json")
                .body("detail", containsString("taken down"));
    }
}
