package io.hearsay.query.reprint;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.hearsay.query.ReadersPostgres;
import io.hearsay.query.TestingViews;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

@QuarkusTest
@ReadersPostgres
class ReprintResourceTest {

    @BeforeAll
    static void publish() {
        TestingViews.publishSample();
    }

    @Test
    void aReprintShowsTheOtherArticleAndWhatIsCopied() {
        given().get("/api/v1/articles/a00000000000000000000002/reprints")
                .then()
                .statusCode(200)
                .body("items.article.outlet", contains("Recorder"))
                .body("items[0].kind", equalTo("excerpt"))
                .body("items[0].share", equalTo(0.55f))
                .body("items[0].runs[0].here.exact", equalTo("There are "));
    }

    @Test
    void anArticleOfItsOwnHasNone() {
        given().get("/api/v1/articles/a00000000000000000000001/reprints")
                .then()
                .statusCode(200)
                .body("items", empty());
    }

    @Test
    void anErasedArticleIsGone() {
        given().get("/api/v1/articles/a000000000000000000000e0/reprints").then().statusCode(410);
    }
}
