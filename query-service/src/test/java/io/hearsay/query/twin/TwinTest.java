package io.hearsay.query.twin;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.hearsay.query.ReadersPostgres;
import io.hearsay.query.TestingViews;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@ReadersPostgres
class TwinTest {

    private static final String STATEMENT = "/statements/700000000000000000000001";

    @BeforeEach
    void publish() {
        TestingViews.publishSample();
    }

    @ParameterizedTest
    @CsvSource({
        "/statements.json?q=coordinate, /api/v1/statements?q=coordinate",
        STATEMENT + ".json," + "/api/v1" + STATEMENT,
        "/claims.json?act=deny&limit=1, /api/v1/claims?act=deny&limit=1",
        "/claims/c00000000000000000000002.json, /api/v1/claims/c00000000000000000000002",
        "/propositions.json, /api/v1/propositions",
        "/propositions/900000000000000000000001.json, /api/v1/propositions/900000000000000000000001",
        "/contradictions.json, /api/v1/contradictions",
        "/speakers.json?q=Earnest, /api/v1/speakers?q=Earnest",
        "/speakers/500000000000000000000001.json, /api/v1/speakers/500000000000000000000001/timeline",
        "/articles/a00000000000000000000001.json, /api/v1/articles/a00000000000000000000001",
        "/outlets.json, /api/v1/outlets",
        "/corrections.json, /api/v1/corrections"
    })
    void theJsonTwinIsTheApisAnswer(String twin, String answer) {
        Response answered = given().header("Accept", "text/html").get(twin);
        assertThat(answered.statusCode()).isEqualTo(200);
        assertThat(answered.contentType()).startsWith("application/json");
        assertThat(answered.asString()).isEqualTo(given().get(answer).asString());
        assertThat(answered.header("ETag")).isEqualTo(given().get(answer).header("ETag"));
    }

    @ParameterizedTest
    @CsvSource({
        "/statements, 3",
        STATEMENT + ", 3",
        "/claims, 5",
        "/claims/c00000000000000000000002, 1",
        "/propositions, 3",
        "/propositions/900000000000000000000001, 1",
        "/contradictions, 1",
        "/speakers, 4",
        "/speakers/500000000000000000000004, 2",
        "/articles/a00000000000000000000002, 2",
        "/outlets, 4"
    })
    void rowsComeOneALineUnderAHeaderOrAsObjects(String view, int rows) {
        List<String> csv = given().get(view + ".csv").asString().lines().toList();
        assertThat(csv).hasSize(rows + 1);
        int columns = csv.getFirst().split(",", -1).length;
        assertThat(csv.getFirst()).matches("[A-Za-z,]+");
        assertThat(csv.get(1).split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1)).hasSize(columns);
        List<String> objects = given().get(view + ".jsonl").asString().lines().toList();
        assertThat(objects).hasSize(rows).allMatch(line -> line.startsWith("{") && line.endsWith("}"));
    }

    @Test
    void aCellHoldsWhatItsFieldDoes() {
        List<String> csv = given().get("/articles/a00000000000000000000002.csv")
                .asString()
                .lines()
                .toList();
        assertThat(csv.get(1))
                .startsWith("c00000000000000000000002,There are no plans to coordinate with the Assad regime,indirect,"
                        + "500000000000000000000001,Josh Earnest,named,,AFP,assert,negated,")
                .endsWith(",Courier,2014-08-27,a00000000000000000000002,http://courier.example/b,Recon flights,"
                        + "700000000000000000000001");
    }

    @Test
    void whatASpreadsheetWouldRunIsText() {
        TestingViews.execute("update claim.claim_v1 set text = '=1+1, \"x\"' where id = 'c00000000000000000000004'");
        assertThat(given().get("/claims/c00000000000000000000004.csv").asString())
                .contains(",\"'=1+1, \"\"x\"\"\",");
    }

    @Test
    void stretchesFollowEachOther() {
        List<String> seen = new ArrayList<>();
        String next = "/claims.jsonl?limit=2";
        while (next != null) {
            Response answer = given().urlEncodingEnabled(false).get(next);
            answer.asString()
                    .lines()
                    .map(line -> JsonPath.from(line).getString("id"))
                    .forEach(seen::add);
            next = answer.header("Link") == null ? null : answer.header("Link").replaceAll("^<|>.*$", "");
            assertThat(next == null || next.startsWith("/claims.jsonl?")).isTrue();
        }
        assertThat(seen).hasSize(5).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource({
        "csv, text/csv",
        "jsonl, application/x-ndjson",
        "json, application/json",
    })
    void itIsNamedTypedAndTagged(String form, String type) {
        Response first = given().get(STATEMENT + "." + form);
        assertThat(first.contentType()).startsWith(type);
        assertThat(first.header("Content-Disposition"))
                .isEqualTo("inline; filename=\"statements-700000000000000000000001.%s\"".formatted(form));
        given().header("If-None-Match", first.header("ETag"))
                .get(STATEMENT + "." + form)
                .then()
                .statusCode(304)
                .body(emptyString());
        given().head(STATEMENT + "." + form).then().statusCode(200).header("ETag", first.header("ETag"));
    }

    @Test
    void aMergedOneLeadsToItsSuccessorsTwin() {
        given().redirects()
                .follow(false)
                .get("/statements/700000000000000000000009.csv")
                .then()
                .statusCode(301)
                .header("Location", containsString("/statements/700000000000000000000001.csv"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/statements/%7Bx%7D.json", "/claims/%25.csv", "/articles/%3Fa=b.jsonl"})
    void whatCannotBeAnIdHasNoTwin(String path) {
        int status = given().urlEncodingEnabled(false).get(path).statusCode();
        assertThat(status).isBetween(400, 499);
    }

    @Test
    void aWrongParameterIsNamedAsInTheApi() {
        given().get("/statements.csv?limit=0")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("field", equalTo("limit"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/nothing.csv", "/statements/a/b.json", "/assets/x.json", "/statements.xml"})
    void whatIsNoViewHasNoTwin(String path) {
        given().get(path).then().statusCode(404).contentType(startsWith("application/problem+json"));
    }

    @Test
    void nothingIsChangedThroughATwin() {
        given().delete("/corrections/700000000000000000000001.json").then().statusCode(404);
    }
}
