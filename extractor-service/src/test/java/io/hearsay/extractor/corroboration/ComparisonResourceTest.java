package io.hearsay.extractor.corroboration;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class ComparisonResourceTest {

    @Test
    void theSameWordsAreTheSame() {
        String side =
                "{\"speaker\": \"Josh Earnest\", \"text\": \"There are no plans to coordinate with the Assad regime.\","
                        + " \"date\": \"2014-08-26\"}";
        compare("{\"a\": %s, \"b\": %s}".formatted(side, side))
                .then()
                .statusCode(200)
                .body("relation", equalTo("same"))
                .body("score", greaterThan(0f))
                .body("reason", not(emptyString()));
    }

    @Test
    void strangersAreUnrelated() {
        compare("{\"a\": {\"text\": \"The harbour is closed.\"}, \"b\": {\"text\": \"Wheat prices rose in May.\"}}")
                .then()
                .statusCode(200)
                .body("relation", equalTo("unrelated"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "``                                                                 | body   | empty",
                "{}                                                                 | a      | must be an object",
                "{\"a\": {\"text\": \"x\"}}                                         | b      | must be an object",
                "{\"a\": 1, \"b\": {\"text\": \"x\"}}                               | a      | JSON object",
                "{\"a\": {\"text\": \"\"}, \"b\": {\"text\": \"x\"}}                | a.text | not empty",
                "{\"a\": {\"text\": 1}, \"b\": {\"text\": \"x\"}}                   | a.text | must be a text",
                "{\"a\": {\"text\": \"x\"}, \"b\": {\"text\": \"x\", \"date\": \"soon\"}} | b.date | must be a date",
                "{\"a\": {\"text\": \"x\", \"who\": \"y\"}, \"b\": {\"text\": \"x\"}} | a.who  | no field a.who"
            })
    void aBadRequestIsNamed(String body, String field, String detail) {
        compare(body)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("field", equalTo(field))
                .body("detail", containsString(detail));
    }

    private static Response compare(String body) {
        return given().contentType("application/json").body(body).post("/api/v1/comparisons");
    }
}
