package io.hearsay.extractor;

import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;

import io.hearsay.contract.Contract;
import io.hearsay.contract.Replay;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OpenApiTest {

    /** Written anew with {@code -Dopenapi.write=true}. */
    private static final Path COMMITTED = Path.of("..", "docs", "openapi", "extractor.yaml");

    @TestHTTPResource("/")
    URI root;

    @Test
    void theCommittedDocumentIsTheServedOne() throws IOException {
        String served = get("/q/openapi").then().statusCode(200).extract().asString();
        if (Boolean.getBoolean("openapi.write")) {
            Files.writeString(COMMITTED, served);
        }
        assertThat(served).as("rewrite it with -Dopenapi.write=true").isEqualTo(Files.readString(COMMITTED));
    }

    @Test
    void everyExampleIsAnsweredAsDocumented() throws IOException, InterruptedException {
        Contract contract = Contract.of(get("/q/openapi").asString());
        String without = "there is no claim to correct here; CorrectionResourceTest makes some";
        assertThat(Replay.of(contract, root)
                        .skipping("listCorrections", "for the services alone; CorrectionResourceTest is one of them")
                        .skipping("makeCorrection", without)
                        .skipping("getCorrection", without)
                        .skipping("undoCorrection", without)
                        .skipping("listQuarantine", "for the services alone; QuarantineTest is one of them")
                        .skipping("getQuarantined", "nothing is in quarantine here; QuarantineTest has something")
                        .skipping("retryQuarantined", "nothing is in quarantine here; QuarantineTest has something")
                        .skipping("retryQuarantine", "for the services alone; QuarantineTest is one of them")
                        .skipping("listTakeDowns", "for the services alone; TakeDownsTest is one of them")
                        .skipping("getTakeDown", "nothing is taken down here; TakeDownsTest takes something down")
                        .skipping("takeDownPerson", "for the services alone; TakeDownsTest is one of them")
                        .skipping("liftTakeDown", "nothing is taken down here; TakeDownsTest takes something down")
                        .failures())
                .isEmpty();
    }

    @Test
    void everyOperationHasAnIdAndItsProblems() {
        String served = get("/q/openapi").then().extract().asString();

        assertThat(served).startsWith("---\nopenapi: 3.1").contains("operationId: extract", "operationId: compare");
        assertThat(served).contains("operationId: getStatus", "application/problem+json", "\"413\":", "\"415\":");
    }
}
