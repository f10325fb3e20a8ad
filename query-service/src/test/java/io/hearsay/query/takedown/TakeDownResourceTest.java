package io.hearsay.query.takedown;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.hearsay.query.EverybodyOperates;
import io.hearsay.query.ReadersPostgres;
import io.hearsay.query.TestingViews;
import io.hearsay.query.correction.TestingExtractor;
import io.hearsay.query.submission.TestingScraper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@TestProfile(EverybodyOperates.class)
@ReadersPostgres
@WithTestResource(TestingExtractor.class)
@WithTestResource(TestingScraper.class)
class TakeDownResourceTest {

    private static final String PATH = "/api/v1/takedowns";
    private static final String PERSON =
            """
            {"id": "4e5f60718293a4b5c6d7e8f9", "names": ["Ada Quill"], "aliases": [], "mentions": true,
             "reason": "an objection", "author": "operator", "requestedAt": "2026-11-22T12:00:00Z", "state": "done",
             "articles": 2, "more": true}""";
    private static final String ARTICLE = "a00000000000000000000001";

    @BeforeEach
    void publish() {
        TestingViews.publishSample();
    }

    @Test
    void whatAPersonSaidIsPassedOnToTheExtractorAndTheAuditNamesNobody() {
        TestingExtractor.answers(201, PERSON);
        post("{\"kind\": \"person\", \"subject\": \"Ada Quill\", \"mentions\": true, \"reason\": \"an objection\"}")
                .statusCode(201)
                .header("Location", endsWith(PATH + "/4e5f60718293a4b5c6d7e8f9"))
                .body("kind", equalTo("person"))
                .body("names[0]", equalTo("Ada Quill"));
        assertThat(TestingExtractor.last)
                .startsWith("POST /api/v1/takedowns ")
                .contains("\"name\":\"Ada Quill\"", "\"mentions\":true", "\"author\":\"operator\"")
                .doesNotContain("speaker");
        given().get("/api/v1/audit?action=taken-down")
                .then()
                .body("items[0].subject", equalTo("4e5f60718293a4b5c6d7e8f9"))
                .body("items[0].detail", equalTo("person"));

        post("{\"kind\": \"person\", \"subject\": \"500000000000000000000001\", \"reason\": \"r\"}")
                .statusCode(201);
        assertThat(TestingExtractor.last).contains("\"speaker\":\"500000000000000000000001\"");
    }

    @Test
    void pagesArePassedOnToTheScraper() {
        TestingScraper.takes("12");
        post("{\"kind\": \"url\", \"subject\": \"https://news.example/a\", \"reason\": \"asked for\"}")
                .statusCode(201)
                .body("id", equalTo("12"));
        given().get("/api/v1/audit?action=taken-down")
                .then()
                .body("items[0].detail", equalTo("url https://news.example/a"));
    }

    @Test
    void nothingIsDoneBeforeTheExtractorHasForgottenIt() {
        TestingScraper.takes("12");
        String page = "{\"kind\": \"url\", \"subject\": \"https://news.example/a\", \"reason\": \"asked for\"}";
        post(page).statusCode(201).body("state", equalTo("done"));

        TestingViews.execute("delete from crawl.article_v1 where id = '" + ARTICLE + "'");
        post(page).statusCode(201).body("state", equalTo("working"));

        TestingViews.execute("update claim.article_state_v1 set state = 'erased' where article_id = '" + ARTICLE + "'");
        post(page).statusCode(201).body("state", equalTo("done"));
    }

    @Test
    void whatIsRefusedIsWrittenDownToo() {
        TestingScraper.refuses("outlet", "there is no such outlet");
        post("{\"kind\": \"outlet\", \"subject\": \"x\", \"reason\": \"r\"}")
                .statusCode(400)
                .body("detail", equalTo("there is no such outlet"));
        given().get("/api/v1/audit?action=taken-down").then().body("items[0].outcome", equalTo("refused"));
    }

    @Test
    void aPersonsIsListedReadAndLifted() {
        TestingExtractor.answers(200, "{\"items\": [" + PERSON + "], \"next\": \"x\"}");
        given().get(PATH + "?of=persons&limit=1")
                .then()
                .statusCode(200)
                .body("items[0].kind", equalTo("person"))
                .body("next", equalTo("x"));
        TestingExtractor.answers(200, PERSON);
        given().get(PATH + "/4e5f60718293a4b5c6d7e8f9").then().statusCode(200).body("articles", equalTo(2));
        given().delete(PATH + "/4e5f60718293a4b5c6d7e8f9").then().statusCode(200);
        assertThat(TestingExtractor.last).isEqualTo("DELETE /api/v1/takedowns/4e5f60718293a4b5c6d7e8f9?by=operator ");
        given().get(PATH + "/x").then().statusCode(404);
        given().get(PATH + "?of=x").then().statusCode(400).body("field", equalTo("of"));
    }

    @Test
    void whileAServiceIsDownItSaysSo() {
        TestingExtractor.isDown();
        post("{\"kind\": \"person\", \"subject\": \"Ada Quill\", \"reason\": \"r\"}")
                .statusCode(503)
                .body("detail", containsString("later"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            {}                                                                  | kind
            {"kind": "x", "subject": "a", "reason": "r"}                        | kind
            {"kind": "url", "reason": "r"}                                      | subject
            {"kind": "url", "subject": "http://a.example/"}                     | reason
            {"kind": "url", "subject": "http://a/", "reason": "r", "names": []} | names
            {"kind": "url", "subject": "http://a/", "reason": "r", "mentions": true} | mentions
            {"kind": "person", "subject": "\\ud800", "reason": "r"}             | subject
            """)
    void whatIsWrongIsNamed(String body, String field) {
        post(body).statusCode(400).body("field", equalTo(field));
    }

    @Test
    void whatIsWithheldOfAnArticleIsShownToNobody() {
        TestingViews.execute(
                """
                update crawl.article_v1 set authors = '{Ada Quill}', captions = '{Ada Quill at sea}'
                  where id = 'a00000000000000000000001';
                update claim.withholding_v1 set in_force = true;
                update claim.article_state_v1 s set read_hash = a.content_hash from crawl.article_v1 a
                  where a.id = s.article_id;
                insert into claim.withheld_v1 select id, content_hash, repeat('█', length(text)), null, null
                  from crawl.article_v1 where id = 'a00000000000000000000001'""");
        String claim = given().get("/api/v1/articles/" + ARTICLE)
                .then()
                .statusCode(200)
                .body("title", nullValue())
                .body("authors", hasSize(0))
                .body("captions", hasSize(0))
                .body("paragraphs.text.join(' ')", not(containsString("Assad regime")))
                .extract()
                .path("claims[0].claimId");
        given().get("/api/v1/claims/" + claim).then().statusCode(200).body("article.title", nullValue());
        assertThat(given().get("/api/v1/export?format=jsonl").asString().lines())
                .anySatisfy(line -> assertThat(line).contains(claim, "\"title\":null"));
    }

    @Test
    void ofAnArticleThatIsStillToBeReadNothingIsShownWhileAnybodysWordsAreTakenDown() {
        TestingViews.execute("update claim.withholding_v1 set in_force = true");
        given().get("/api/v1/articles/" + ARTICLE)
                .then()
                .statusCode(200)
                .body("title", nullValue())
                .body("paragraphs", hasSize(0));
    }

    @Test
    void fieldsThatTheExtractorIsNotToldAreLookedThroughForTheNames() {
        TestingViews.execute(
                """
                update crawl.article_v1 set title = 'Ada Quill resigns', authors = '{ADA QUILL,Tom Vane}',
                  captions = '{"Ada  Quill, at sea","Quill and others","The harbour"}', section = 'Ada Quill',
                  dateline = 'LONDON', credit_line = 'Photo: Ada Quill' where id = 'a00000000000000000000001';
                update claim.withholding_v1 set in_force = true, names = '{Ada Quill}';
                update claim.article_state_v1 s set read_hash = a.content_hash from crawl.article_v1 a
                  where a.id = s.article_id;
                insert into claim.withheld_v1 select id, content_hash, text, 'The headline that was read', null, false
                  from crawl.article_v1 where id = 'a00000000000000000000001'""");
        String claim = given().get("/api/v1/articles/" + ARTICLE)
                .then()
                .statusCode(200)
                .body("title", equalTo("The headline that was read"))
                .body("authors", contains("Tom Vane"))
                .body("captions", contains("Quill and others", "The harbour"))
                .body("section", nullValue())
                .body("dateline", equalTo("LONDON"))
                .body("creditLine", nullValue())
                .body("paragraphs.text.join(' ')", containsString("Assad regime"))
                .extract()
                .path("claims[0].claimId");
        given().get("/api/v1/claims/" + claim)
                .then()
                .statusCode(200)
                .body("article.title", equalTo("The headline that was read"));
        assertThat(given().get("/api/v1/export?format=jsonl").asString())
                .contains("The headline that was read")
                .doesNotContain("resigns");
    }

    private static ValidatableResponse post(String body) {
        return given().contentType("application/json; charset=utf-8")
                .body(body)
                .post(PATH)
                .then();
    }
}
