package io.hearsay.query;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@ReadersPostgres
class OpenApiTest {

    /** Written anew with {@code -Dopenapi.write=true}. */
    private static final Path COMMITTED = Path.of("../docs/openapi/query.yaml");

    @Test
    void theCommittedDocumentIsTheServedOne() throws IOException {
        String served = given().get("/q/openapi").asString();
        if (Boolean.getBoolean("openapi.write")) {
            Files.createDirectories(COMMITTED.getParent());
            Files.writeString(COMMITTED, served);
        }
        assertThat(COMMITTED).hasContent(served);
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
