package io.hearsay.query.article;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.hearsay.query.ReadersPostgres;
import io.hearsay.query.TestingViews;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

@QuarkusTest
@ReadersPostgres
class ArticleResourceTest {

    @BeforeAll
    static void publish() {
        TestingViews.publishSample();
    }

    @Test
    void anArticleIsShownAroundItsClaims() {
        given().get("/api/v1/articles/a00000000000000000000001")
                .then()
                .statusCode(200)
                .body("textKind", equalTo("extract"))
                .body("paragraphs.text", hasSize(3))
                .body("paragraphs.text", not(hasItem("Far away.")))
                .body("claims[0].content[0].start", equalTo(41))
                .body("published.evidence", equalTo("json-ld"));
    }

    @Test
    void anArticleSaysWhetherItWasReadForClaims() {
        given().get("/api/v1/articles/a00000000000000000000001").then().body("analysis", equalTo("claims"));
        given().get("/api/v1/articles/a00000000000000000000002")
                .then()
                .body("analysis", equalTo("unsupported-language"));
        given().get("/api/v1/articles/a00000000000000000000003").then().body("analysis", nullValue());
    }

    @Test
    void aClaimsSpanLiesInItsParagraph() {
        given().get("/api/v1/articles/a00000000000000000000001")
                .then()
                .body("paragraphs[1].start", equalTo(41))
                .body("paragraphs[1].text", startsWith("There are no plans"));
    }

    @Test
    void anErasedArticleIsGone() {
        given().get("/api/v1/articles/a000000000000000000000e0").then().statusCode(410);
    }
}
