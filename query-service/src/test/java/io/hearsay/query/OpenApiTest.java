package io.hearsay.query;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.hearsay.contract.Contract;
import io.hearsay.contract.Replay;
import io.hearsay.query.submission.TestingScraper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(EverybodyOperates.class)
@ReadersPostgres
@WithTestResource(TestingScraper.class)
class OpenApiTest {

    /** Written anew with {@code -Dopenapi.write=true}. */
    private static final Path COMMITTED = Path.of("../docs/openapi/query.yaml");

    @BeforeAll
    static void publish() {
        TestingViews.publishSample();
    }

    @Test
    void theCommittedDocumentIsTheServedOne() throws IOException {
        String served = given().get("/q/openapi").asString();
        if (Boolean.getBoolean("openapi.write")) {
            Files.createDirectories(COMMITTED.getParent());
            Files.writeString(COMMITTED, served);
        }
        assertThat(COMMITTED).hasContent(served);
    }

    @TestHTTPResource("/")
    URI root;

    @Test
    void everyExampleIsAnsweredAsDocumented() throws IOException, InterruptedException {
        TestingScraper.takes("a00000000000000000000001");
        Contract contract = Contract.of(given().get("/q/openapi").asString());
        String elsewhere = "it is the extractor that does it, which does not run here";
        String owned = "the other services own it, which do not run here; TakeDownResourceTest stands in for them";
        assertThat(Replay.of(contract, root)
                        .skipping("makeCorrection", elsewhere)
                        .skipping("undoCorrection", elsewhere)
                        .skipping("retryQuarantine", elsewhere)
                        .skipping("retryQuarantined", elsewhere)
                        .skipping("listTakeDowns", owned)
                        .skipping("getTakeDown", owned)
                        .skipping("takeDown", owned)
                        .skipping("liftTakeDown", owned)
                        .skipping("streamClaims", "its first event waits for a claim of the example's search")
                        .failures())
                .isEmpty();
    }

    @Test
    void aWrongMethodIsToldTheRightOnes() {
        given().put("/api/v1/claims")
                .then()
                .statusCode(405)
                .contentType("application/problem+json")
                .header("Allow", "GET, HEAD, OPTIONS");
        given().delete("/api/v1/statements/700000000000000000000001")
                .then()
                .statusCode(405)
                .header("Allow", "GET, HEAD, OPTIONS");
    }

    @Test
    void optionsNamesTheMethodsOfThePathAlone() {
        given().options("/api/v1/claims").then().statusCode(200).header("Allow", "GET, HEAD, OPTIONS");
        given().options("/api/v1/webhooks").then().statusCode(200).header("Allow", "GET, HEAD, OPTIONS, POST");
        given().options("/api/v1/webhooks/w0").then().statusCode(200).header("Allow", "DELETE, GET, HEAD, OPTIONS");
        given().options("/api/v1/claims/facets").then().statusCode(200).header("Allow", "GET, HEAD, OPTIONS");
    }

    @Test
    void everyOperationHasAnIdAndSaysWhatCanGoWrong() {
        JsonPath document = given().get("/q/openapi?format=json").jsonPath();
        Map<String, Map<String, Map<String, Object>>> paths = document.getMap("paths");
        assertThat(paths).hasSizeGreaterThan(15);
        paths.forEach((path, operations) -> operations.forEach((method, operation) -> {
            assertThat(operation).as(path).containsKeys("operationId", "summary", "tags");
            assertThat(((Map<?, ?>) operation.get("responses")).containsKey("400"))
                    .as(path)
                    .isTrue();
        }));
        assertThat(document.getList("servers.url")).isEqualTo(List.of("/"));
    }
}
