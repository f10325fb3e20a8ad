package io.hearsay.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.hearsay.contract.TestingService.Canned;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReplayTest {

    private static final Contract CONTRACT = Contract.of(
            """
            paths:
              /claims:
                get:
                  operationId: listClaims
                  parameters:
                  - {name: limit, in: query, example: 2, schema: {type: integer}}
                  - {name: after, in: query, schema: {type: string}}
                  responses:
                    "200":
                      content:
                        application/json:
                          schema: {$ref: "#/components/schemas/ClaimList"}
                post:
                  operationId: handIn
                  requestBody:
                    content:
                      application/json: {example: {text: a}, schema: {type: object}}
                  responses:
                    "201": {description: Stored.}
              /claims/{id}:
                get:
                  operationId: getClaim
                  parameters:
                  - {name: id, in: path, required: true, example: c1, schema: {type: string}}
                  responses:
                    "200":
                      content:
                        application/json:
                          schema: {$ref: "#/components/schemas/Claim"}
            components:
              schemas:
                ClaimList:
                  type: object
                  required: [items]
                  properties:
                    items: {type: array, items: {$ref: "#/components/schemas/Claim"}}
                    next: {type: string}
                Claim:
                  type: object
                  required: [id]
                  properties:
                    id: {type: string}
                    at: {type: string, format: date-time}
            """);

    private final Map<String, Canned> answers = new HashMap<>(Map.of(
            "GET /claims", Canned.json(200, "{\"items\": [{\"id\": \"c7\"}], \"next\": \"x\"}"),
            "GET /claims?limit=2", Canned.json(200, "{\"items\": []}"),
            "GET /claims?after=x", Canned.json(200, "{\"items\": []}"),
            "POST /claims", new Canned(201, "application/json", "/claims/c7", ""),
            "GET /claims/c7", Canned.json(200, "{\"id\": \"c7\", \"at\": \"2026-11-22T12:00:00Z\"}")));

    @Test
    void everyExampleIsSentWithTheIdsOfWhatWasMade() throws Exception {
        try (TestingService service = new TestingService(answers)) {
            assertThat(Replay.of(CONTRACT, service.address()).failures()).isEmpty();
            assertThat(service.asked()).contains("POST /claims", "GET /claims/c7", "GET /claims?after=x");
        }
    }

    @Test
    void aFieldOfAnotherTypeIsFound() throws Exception {
        answers.put("GET /claims/c7", Canned.json(200, "{\"id\": 7}"));
        assertThat(failures()).singleElement().asString().contains("getClaim", ": /id:", "string expected");
    }

    @Test
    void aDateThatIsNoneIsFound() throws Exception {
        answers.put("GET /claims/c7", Canned.json(200, "{\"id\": \"c7\", \"at\": \"yesterday\"}"));
        assertThat(failures()).singleElement().asString().contains("getClaim", ": /at:");
    }

    @Test
    void anUndocumentedStatusIsFound() throws Exception {
        answers.put("GET /claims?limit=2", Canned.json(500, "{}"));
        assertThat(failures())
                .anyMatch(line -> line.contains("status 500 is not documented"))
                .anyMatch(line -> line.contains("the example of limit is refused"));
    }

    @Test
    void anUndocumentedMediaTypeIsFound() throws Exception {
        answers.put("GET /claims/c7", new Canned(200, "text/plain", "", "c7"));
        assertThat(failures()).singleElement().asString().contains("media type text/plain");
    }

    @Test
    void whatIsLeftOutIsNotSent() throws Exception {
        try (TestingService service = new TestingService(answers)) {
            Replay.of(CONTRACT, service.address())
                    .skipping("getClaim", "a test")
                    .failures();
            assertThat(service.asked()).noneMatch(request -> request.startsWith("GET /claims/"));
        }
    }

    private List<String> failures() throws IOException, InterruptedException {
        try (TestingService service = new TestingService(answers)) {
            return Replay.of(CONTRACT, service.address()).failures();
        }
    }
}
