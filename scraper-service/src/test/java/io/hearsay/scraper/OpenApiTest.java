package io.hearsay.scraper;

import static org.assertj.core.api.Assertions.assertThat;

import io.hearsay.contract.Contract;
import io.hearsay.contract.Replay;
import io.hearsay.postgres.PostgresTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(FastScraping.class)
@QuarkusTestResource(value = PostgresTestResource.class, initArgs = @ResourceArg(name = "role", value = "SCRAPER"))
class OpenApiTest {

    /** Written anew with {@code -Dopenapi.write=true}. */
    private static final Path COMMITTED = Path.of("..", "docs", "openapi", "scraper.yaml");

    @Test
    void theCommittedDocumentIsTheServedOne() throws IOException {
        String served = RestAssured.get("/q/openapi").asString();
        if (Boolean.getBoolean("openapi.write")) {
            Files.writeString(COMMITTED, served);
        }
        assertThat(served).as("rewrite it with -Dopenapi.write=true").isEqualTo(Files.readString(COMMITTED));
    }

    @TestHTTPResource("/")
    URI root;

    /** What an example takes down must not be refused to whoever comes next. */
    @AfterEach
    void liftTakeDowns() {
        List<String> all =
                RestAssured.get("/api/v1/takedowns?limit=200").jsonPath().getList("items.id", String.class);
        all.forEach(id -> RestAssured.delete("/api/v1/takedowns/" + id));
    }

    @Test
    void everyExampleIsAnsweredAsDocumented() throws IOException, InterruptedException {
        Contract contract = Contract.of(RestAssured.get("/q/openapi").asString());
        assertThat(Replay.of(contract, root).failures()).isEmpty();
    }

    @Test
    void everyOperationHasAnIdAndSaysHowItFails() {
        JsonPath document = RestAssured.given()
                .accept(ContentType.JSON)
                .get("/q/openapi?format=json")
                .jsonPath();
        assertThat(document.getString("openapi")).startsWith("3.1");
        Map<String, Map<String, Map<String, Object>>> paths = document.getMap("paths");
        assertThat(paths).hasSizeGreaterThanOrEqualTo(8);
        paths.forEach((path, operations) -> operations.forEach((verb, operation) -> {
            assertThat(operation).as(verb + path).containsKeys("operationId", "summary", "tags");
            assertThat(((Map<?, ?>) operation.get("responses"))
                            .keySet().stream().map(Object::toString))
                    .as(verb + path)
                    .contains("400")
                    .containsAnyElementsOf(List.of("200", "201", "202", "204"));
        }));
    }
}
