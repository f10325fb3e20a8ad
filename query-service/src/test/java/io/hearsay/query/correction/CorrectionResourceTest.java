package io.hearsay.query.correction;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.hearsay.query.EverybodyOperates;
import io.hearsay.query.ReadersPostgres;
import io.hearsay.query.TestingKeys;
import io.hearsay.query.TestingViews;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@TestProfile(EverybodyOperates.class)
@ReadersPostgres
@WithTestResource(TestingExtractor.class)
class CorrectionResourceTest {

    private static final String REQUEST =
            """
            {"kind": "not-a-claim", "claims": ["c00000000000000000000001"], "reason": "a heading"%s}""";

    @BeforeEach
    void publish() {
        TestingViews.publishSample();
    }

    @Test
    void theLogIsReadFromTheViewTheLatestFirst() {
        TestingExtractor.isDown();
        get("/api/v1/corrections")
                .statusCode(200)
                .body(
                        "items.id",
                        contains("e00000000000000000000003", "e00000000000000000000002", "e00000000000000000000001"))
                .body("items[0].claims", hasSize(2))
                .body("items[0].missing", contains("c0000000000000000000000e"))
                .body("items[1].undoneBy", equalTo("chief"))
                .body("items[2].speaker.name", equalTo("Michelle Baldanza"))
                .body("total.value", equalTo(3));
    }

    @Test
    void theLogIsWalkedByItsCursor() {
        String next = get("/api/v1/corrections?limit=2").extract().path("next");
        get("/api/v1/corrections?limit=2&after=" + next)
                .body("items.id", contains("e00000000000000000000001"))
                .body("next", nullValue());
    }

    @ParameterizedTest
    @CsvSource({
        "kind=split,e00000000000000000000002",
        "state=undone,e00000000000000000000002",
        "claim=c00000000000000000000005,e00000000000000000000001"
    })
    void theLogIsNarrowed(String how, String id) {
        get("/api/v1/corrections?" + how).statusCode(200).body("items.id", contains(id));
    }

    @ParameterizedTest
    @ValueSource(strings = {"kind=x", "state=x", "claim=x", "limit=0", "after=x"})
    void whatCannotNarrowItIsNamed(String how) {
        get("/api/v1/corrections?" + how).statusCode(400).body("field", equalTo(how.substring(0, how.indexOf('='))));
    }

    @Test
    void oneCorrectionIsReadById() {
        get("/api/v1/corrections/e00000000000000000000002")
                .statusCode(200)
                .body("state", equalTo("undone"))
                .body("statements", contains("700000000000000000000001"));
        get("/api/v1/corrections/e0000000000000000000000f").statusCode(404);
        get("/api/v1/corrections/x").statusCode(400);
    }

    @Test
    void claimsAndStatementsShowWhatWasCorrected() {
        get("/api/v1/claims/c00000000000000000000005")
                .body("corrections.kind", contains("speaker"))
                .body("corrections[0].author", equalTo("desk"))
                .body("corrections[0].reason", equalTo("The transcript names her."))
                .body("corrections[0].createdAt", equalTo("2026-11-23T12:00:00Z"));
        get("/api/v1/claims/c00000000000000000000004").body("corrections", hasSize(0));
        get("/api/v1/statements/700000000000000000000001").body("corrections.id", contains("e00000000000000000000003"));
        get("/api/v1/statements/700000000000000000000002").body("corrections", hasSize(0));
    }

    @Test
    void aCorrectionIsPassedOnUnderItsAuthor() {
        TestingExtractor.takes();
        post(REQUEST.formatted(", \"author\": \"desk\""))
                .statusCode(201)
                .header("Location", endsWith("/api/v1/corrections/4e5f60718293a4b5c6d7e8f9"))
                .body("state", equalTo("applied"));
        assertThat(TestingExtractor.last)
                .startsWith("POST /api/v1/corrections ")
                .contains("\"claims\":[\"c00000000000000000000001\"]", "\"author\":\"desk\"");
    }

    @Test
    void whoDoesNotSayWhoTheyAreIsTheOperator() {
        TestingExtractor.takes();
        post(REQUEST.formatted("")).statusCode(201);
        assertThat(TestingExtractor.last).contains("\"author\":\"operator\"");
    }

    @Test
    void undoingIsPassedOn() {
        TestingExtractor.undoes();
        given().delete("/api/v1/corrections/4e5f60718293a4b5c6d7e8f9")
                .then()
                .statusCode(200)
                .body("state", equalTo("undone"));
        assertThat(TestingExtractor.last).isEqualTo("DELETE /api/v1/corrections/4e5f60718293a4b5c6d7e8f9?by=operator ");
        given().delete("/api/v1/corrections/x").then().statusCode(400);
    }

    @ParameterizedTest
    @CsvSource({"400,reason", "404,claims", "409,claims"})
    void whatTheExtractorRefusesIsRefusedInItsWords(int status, String field) {
        TestingExtractor.refuses(status, field, "that will not do");
        post(REQUEST.formatted(""))
                .statusCode(status)
                .contentType("application/problem+json")
                .body("field", equalTo(field))
                .body("detail", equalTo("that will not do"));
    }

    @Test
    void whileTheExtractorIsDownNothingCanBeCorrected() {
        TestingExtractor.isDown();
        post(REQUEST.formatted("")).statusCode(503).body("detail", containsString("later"));
        given().delete("/api/v1/corrections/4e5f60718293a4b5c6d7e8f9").then().statusCode(503);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "[]", "not json"})
    void aBodyThatIsNoCorrectionIsAClientError(String body) {
        post(body).statusCode(400).contentType("application/problem+json").body("field", equalTo("body"));
    }

    private static ValidatableResponse get(String path) {
        return given().get(path).then();
    }

    private static ValidatableResponse post(String body) {
        return given().contentType("application/json; charset=utf-8")
                .body(body)
                .post("/api/v1/corrections")
                .then();
    }

    @Test
    void withAKeyTheAuthorIsItsName() {
        TestingExtractor.takes();
        TestingKeys.as("operator")
                .contentType("application/json")
                .body(REQUEST.formatted(""))
                .post("/api/v1/corrections")
                .then()
                .statusCode(201);
        assertThat(TestingExtractor.last).contains("\"author\":\"a test\"");
        TestingKeys.as("operator")
                .contentType("application/json")
                .body(REQUEST.formatted(", \"author\": \"another\""))
                .post("/api/v1/corrections")
                .then()
                .statusCode(400)
                .body("field", equalTo("author"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            {"kind": "\\ud800", "reason": "r"}                                             | kind
            {"kind": "x", "reason": "r"}                                                   | kind
            {"kind": "split", "claims": ["\\ud800"], "reason": "r"}                        | claims
            {"kind": "split", "claims": [null], "reason": "r"}                             | claims
            {"kind": "join", "statements": ["\\ud800"], "reason": "r"}                     | statements
            {"kind": "speaker", "speaker": {"name": "a", "status": "\\ud800"}, "reason": "r"} | speaker.status
            """)
    void whatIsNoTextIsAClientErrorWhetherOrNotTheExtractorIsUp(String body, String field) {
        TestingExtractor.isDown();
        post(body).statusCode(400).body("field", equalTo(field));
    }
}
