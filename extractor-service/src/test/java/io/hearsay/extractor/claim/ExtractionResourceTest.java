package io.hearsay.extractor.claim;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class ExtractionResourceTest {

    private static final String TEXT =
            "😀 \\\"The talks will resume in Geneva next week,\\\" minister Anna Berg told AFP.";

    @TestHTTPResource
    URI address;

    @Test
    void aTextGivesItsClaims() {
        extract("{\"text\": \"%s\", \"date\": \"2014-08-26\", \"outlet\": \"The Courier\", \"docId\": \"d1\"}"
                        .formatted(TEXT))
                .then()
                .statusCode(200)
                .body("docId", equalTo("d1"))
                .body("claims", hasSize(1))
                .body("claims[0].speaker.name", equalTo("Anna Berg"))
                .body("claims[0].speaker.status", equalTo("named"))
                .body("claims[0].via[0].name", equalTo("AFP"))
                .body("claims[0].type", equalTo("direct"))
                .body("claims[0].act", equalTo("assert"))
                .body("claims[0].content[0].start", equalTo(3))
                .body("claims[0].content[0].exact", equalTo("The talks will resume in Geneva next week"))
                .body("claims[0].content[0].prefix", equalTo("😀 \""))
                .body("claims[0].nestedIn", nullValue());
    }

    @Test
    void theWordsThatShowWhatKindOfClaimItIsAreGiven() {
        extract("{\"text\": \"Minister Anna Berg did not say to reporters whether the talks would fail.\"}")
                .then()
                .statusCode(200)
                .body("claims[0].factuality", equalTo("counterfactual"))
                .body("claims[0].grounds.factuality.exact", equalTo("not"))
                .body("claims[0].grounds.act.exact", equalTo("say"));
    }

    @Test
    void aTextInAnotherLanguageIsSaidNotToBeRead() {
        extract("{\"text\": \"„Die Gespräche sind gescheitert“, sagte die Ministerin, und das ist nicht neu.\"}")
                .then()
                .statusCode(200)
                .body("analysis", equalTo("unsupported-language"))
                .body("claims", hasSize(0));
    }

    @Test
    void aTextWithoutClaimsGivesNone() {
        extract("{\"text\": \"The harbour was quiet.\"}").then().statusCode(200).body("claims", hasSize(0));
    }

    @Test
    void linesAreAnsweredOneByOne() {
        String answer = given().contentType("application/x-ndjson")
                .body("{\"doc_id\": \"1\", \"text\": \"%s\"}\nno json\n\n{\"doc_id\": \"3\", \"text\": \"\"}"
                        .formatted(TEXT)
                        .getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/extractions")
                .then()
                .statusCode(200)
                .contentType("application/x-ndjson")
                .extract()
                .asString();

        List<String> lines = answer.lines().toList();
        assertThat(lines).hasSize(3);
        assertThat(lines.get(0)).contains("\"docId\":\"1\"").contains("Anna Berg");
        assertThat(lines.get(1)).contains("\"error\"").contains("the body is no JSON");
        assertThat(lines.get(2)).contains("\"docId\":\"3\"").contains("text must be a text that is not empty");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "``                                             | body   | empty",
                "null                                           | body   | empty",
                "not json                                       | body   | no JSON",
                "{\"text\": \"x\"                               | body   | no JSON",
                "[]                                             | body   | JSON object",
                "7                                              | body   | JSON object",
                "{}                                             | text   | not empty",
                "{\"text\": \"  \"}                             | text   | not empty",
                "{\"text\": 5}                                  | text   | must be a text",
                "{\"text\": true}                               | text   | must be a text",
                "{\"text\": [\"x\"]}                            | text   | must be a text",
                "{\"text\": {\"a\": 1}}                         | text   | must be a text",
                "{\"text\": \"a\\u0000b\"}                      | text   | NUL",
                "{\"text\": \"a\\ud800b\"}                      | text   | surrogate",
                "{\"text\": \"x\", \"date\": \"yesterday\"}     | date   | must be a date",
                "{\"text\": \"x\", \"date\": \"2014-02-30\"}    | date   | must be a date",
                "{\"text\": \"x\", \"date\": 2014}              | date   | must be a text",
                "{\"text\": \"x\", \"outlet\": \"\\u0000\"}     | outlet | NUL",
                "{\"text\": \"x\", \"docId\": \"\\udc00\"}      | docId  | surrogate",
                "{\"text\": \"x\", \"colour\": \"red\"}         | colour | no field colour",
                "{\"text\": \"x\", \"body\": \"red\"}           | body   | no field body",
                "{\"text\": \"x\", \" \": \"red\"}              | body   | a field has a blank name; known here",
                "{\"text\": \"x\", \"text\": \"y\"}             | body   | Duplicate",
                "{\"text\": \"x\"} {\"text\": \"y\"}            | body   | one JSON object"
            })
    void aBadRequestIsNamed(String body, String field, String detail) {
        extract(body)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("field", equalTo(field))
                .body("detail", containsString(detail));
    }

    @Test
    void bytesThatAreNoTextAreNamed() {
        byte[] bytes = "{\"text\": \"caf\u00e9\"}".getBytes(StandardCharsets.ISO_8859_1);
        given().contentType("application/json")
                .body(bytes)
                .post("/api/v1/extractions")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("detail", containsString("UTF-8"));
    }

    @Test
    void aBodyTooLargeIsRefusedBeforeItIsSent() throws IOException {
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            String head = String.join(
                    "\r\n",
                    "POST /api/v1/extractions HTTP/1.1",
                    "Host: localhost",
                    "Connection: close",
                    "Content-Type: application/json",
                    "Content-Length: 20000000",
                    "",
                    "");
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            StringBuilder answer = new StringBuilder();
            while (answer.indexOf("}") < 0) {
                int next = socket.getInputStream().read();
                assertThat(next).as("the answer goes on after: %s", answer).isNotNegative();
                answer.append((char) next);
            }

            assertThat(answer).startsWith("HTTP/1.1 413").contains("application/problem+json", "the body is larger");
        }
    }

    @Test
    void aTextTooLongIsNamed() {
        extract("{\"text\": \"%s\"}".formatted("x".repeat(1_000_001)))
                .then()
                .statusCode(400)
                .body("field", equalTo("text"))
                .body("detail", containsString("at most 1000000 code points"));
    }

    @Test
    void anotherMediaTypeIsRefused() {
        given().contentType("text/plain")
                .body("x")
                .post("/api/v1/extractions")
                .then()
                .statusCode(415)
                .contentType("application/problem+json");
    }

    private static Response extract(String body) {
        return given().contentType("application/json; charset=utf-8").body(body).post("/api/v1/extractions");
    }
}
