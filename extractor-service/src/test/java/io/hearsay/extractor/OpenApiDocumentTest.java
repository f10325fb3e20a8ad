package io.hearsay.extractor;

import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OpenApiDocumentTest {

    private static final Path COMMITTED = Path.of("..", "docs", "openapi", "extractor.yaml");
    private static final Path SERVED = Path.of("target", "openapi.yaml");

    @Test
    void theServedDocumentIsTheCommittedOne() throws IOException {
        String served = get("/q/openapi").then().statusCode(200).extract().asString();
        Files.writeString(SERVED, served);

        assertThat(Files.readString(COMMITTED))
                .as("docs/openapi/extractor.yaml; what is served lies in target/openapi.yaml")
                .isEqualTo(served);
    }

    @Test
    void everyOperationHasAnIdAndItsProblems() {
        String served = get("/q/openapi").then().extract().asString();

        assertThat(served).startsWith("---\nopenapi: 3.1").contains("operationId: extract", "operationId: compare");
        assertThat(served).contains("operationId: getStatus", "application/problem+json", "\"413\":", "\"415\":");
    }
}
