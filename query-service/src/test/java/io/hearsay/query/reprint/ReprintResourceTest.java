package io.hearsay.query.reprint;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.nullValue;

import io.hearsay.query.ReadersPostgres;
import io.hearsay.query.TestingKeys;
import io.hearsay.query.TestingViews;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@ReadersPostgres
class ReprintResourceTest {

    /** The second paragraph of one ends where the other goes on: of both only the first is around a claim. */
    private static final String COPIED =
            """
            update crawl.article_v1 set text = E'There are no plans.\\n\\nNear.\\n\\nFar away.\\n\\nFarther.'
              where id in ('a00000000000000000000001', 'a00000000000000000000003');
            update claim.claim_v1 set content = '[{"start": 0, "end": 18, "exact": "There are no plans"}]'
              where article_id in ('a00000000000000000000001', 'a00000000000000000000003');
            insert into claim.reprint_v1 select 'a00000000000000000000001', 'a00000000000000000000003', 'reprint', 1,
              jsonb_build_array(jsonb_build_object('here', run, 'there', run)), 'a00000000000000000000001'
              from (select jsonb_build_object('start', 6, 'end', 46, 'prefix', 'There ', 'suffix', '',
                'exact', E'are no plans.\\n\\nNear.\\n\\nFar away.\\n\\nFar') run) r""";

    @BeforeEach
    void publish() {
        TestingViews.publishSample();
    }

    @Test
    void ofWhatIsCopiedNoMoreIsToldThanBothArticlesShow() {
        TestingViews.execute(COPIED);
        given().get("/api/v1/articles/a00000000000000000000001/reprints")
                .then()
                .statusCode(200)
                .header("Cache-Control", "private, no-cache")
                .body("items[0].textKind", equalTo("extract"))
                .body("items[0].share", equalTo(1f))
                .body("items[0].runs.here.exact", contains("are no plans.", "Near."))
                .body("items[0].runs.there.start", contains(6, 21))
                .body("items[0].runs.here.prefix", everyItem(nullValue()));
        TestingViews.execute("update claim.claim_v1 set content = '[]' where article_id like '%3'");
        given().get("/api/v1/articles/a00000000000000000000001/reprints").then().body("items[0].runs", empty());
        TestingKeys.as("operator")
                .get("/api/v1/articles/a00000000000000000000001/reprints")
                .then()
                .body("items[0].textKind", equalTo("full"))
                .body("items[0].runs[0].here.exact", endsWith("Far away.\n\nFar"));
    }

    @Test
    void ofLongTextsTheSameIsTold() {
        TestingViews.execute(COPIED);
        TestingViews.execute("update crawl.article_v1 set text = text || E'\\n\\n' || repeat('wave ', 180000)");
        given().get("/api/v1/articles/a00000000000000000000001/reprints")
                .then()
                .statusCode(200)
                .body("items[0].runs.here.exact", contains("are no plans.", "Near."))
                .body("items[0].runs.there.start", contains(6, 21));
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
