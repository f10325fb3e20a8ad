package io.hearsay.extractor.correction;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.hearsay.extractor.TestingDatabase;
import io.hearsay.extractor.TestingScraper;
import io.hearsay.extractor.intake.TestingExtractor;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class CorrectionResourceTest {

    private static final String PATH = "/api/v1/corrections";

    @Inject
    TestingExtractor extractor;

    @Inject
    TestingDatabase database;

    @BeforeEach
    void startAnew() {
        extractor.startAnew();
    }

    @Test
    void aCorrectionIsMadeReadAndUndone() {
        String claim = claim();
        String id = make(claim, "a caption").extract().path("id");

        request()
                .get(PATH + "/" + id)
                .then()
                .statusCode(200)
                .body("kind", equalTo("not-a-claim"))
                .body("claims", contains(claim))
                .body("reason", equalTo("a caption"))
                .body("author", equalTo("desk"))
                .body("state", equalTo("applied"))
                .body("undoneAt", nullValue());
        request()
                .delete(PATH + "/" + id + "?by=chief")
                .then()
                .statusCode(200)
                .body("state", equalTo("undone"))
                .body("undoneBy", equalTo("chief"));
        request().delete(PATH + "/" + id + "?by=another").then().statusCode(200).body("undoneBy", equalTo("chief"));
    }

    @Test
    void theLogIsWalkedByItsCursorTheLatestFirst() {
        String claim = claim();
        String first = make(claim, "one").extract().path("id");
        request().delete(PATH + "/" + first + "?by=desk").then().statusCode(200);
        String second = make(claim, "two").extract().path("id");

        String next = request()
                .get(PATH + "?limit=1")
                .then()
                .statusCode(200)
                .body("items.id", contains(second))
                .extract()
                .path("next");
        request()
                .get(PATH + "?limit=1&after=" + next)
                .then()
                .body("items.id", contains(first))
                .body("next", nullValue());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
            {}                                                                           | kind
            {"kind": "x", "reason": "r", "author": "a"}                                  | kind
            {"kind": "split", "reason": "r", "author": "a"}                              | claims
            {"kind": "split", "claims": ["x"], "reason": "r", "author": "a"}             | claims
            {"kind": "split", "claims": "x", "reason": "r", "author": "a"}               | claims
            {"kind": "join", "statements": ["e0000000000000000000000e"], "reason": "r", "author": "a"} | statements
            {"kind": "not-a-claim", "claims": ["e0000000000000000000000e"], "author": "a"} | reason
            {"kind": "not-a-claim", "claims": ["e0000000000000000000000e"], "reason": "r"} | author
            {"kind": "speaker", "claims": ["e0000000000000000000000e"], "reason": "r", "author": "a"} | speaker
            {"kind": "speaker", "claims": ["e0000000000000000000000e"], "speaker": {"name": "x"}, "reason": "r", "author": "a"} | speaker.status
            {"kind": "speaker", "claims": ["e0000000000000000000000e"], "speaker": {"status": "named"}, "reason": "r", "author": "a"} | speaker.name
            {"kind": "split", "claims": ["e0000000000000000000000e"], "speaker": {}, "reason": "r", "author": "a"} | speaker
            {"kind": "split", "unknown": 1}                                              | unknown
            """)
    void whatIsWrongIsNamed(String body, String field) {
        post(body).statusCode(400).contentType("application/problem+json").body("field", equalTo(field));
    }

    @Test
    void whatIsNotThereIsSaidSo() {
        make("e0000000000000000000000e", "x").statusCode(404).body("field", equalTo("claims"));
        request().get(PATH + "/x").then().statusCode(404);
        request().delete(PATH + "/x?by=desk").then().statusCode(404);
        request().delete(PATH + "/x").then().statusCode(400).body("field", equalTo("by"));
        request().get(PATH + "?after=x").then().statusCode(400).body("field", equalTo("after"));
    }

    @Test
    void theAnswerSaysWhereTheCorrectionIs() {
        make(claim(), "a caption").statusCode(201).header("Location", endsWith(PATH + "/" + onlyCorrection()));
    }

    @Test
    void onlyTheServicesCorrect() {
        given().get(PATH).then().statusCode(401).contentType("application/problem+json");
        given().delete(PATH + "/x?by=desk").then().statusCode(401);
        given().contentType("application/json").body("{}").post(PATH).then().statusCode(401);
    }

    private static RequestSpecification request() {
        return given().header("Authorization", "Bearer " + TestingScraper.CREDENTIAL);
    }

    private String onlyCorrection() {
        return database.value("select id from claim.correction");
    }

    private String claim() {
        TestingScraper.publish(
                "a",
                "courier",
                "2014-08-26",
                "The talks will go on. \"We will sign nothing,\" minister Anna Berg said.");
        extractor.extractAll();
        return database.value("select id from claim.claim order by id limit 1");
    }

    private static ValidatableResponse make(String claim, String reason) {
        return post("""
                {"kind": "not-a-claim", "claims": ["%s"], "reason": "%s", "author": "desk"}"""
                .formatted(claim, reason));
    }

    private static ValidatableResponse post(String body) {
        return request().contentType("application/json").body(body).post(PATH).then();
    }
}
