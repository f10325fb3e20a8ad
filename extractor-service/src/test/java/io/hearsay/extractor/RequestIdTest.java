package io.hearsay.extractor;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.hearsay.contract.RequestIds;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URI;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RequestIdTest {

    @TestHTTPResource("/api/v1/status")
    URI status;

    @Test
    void everyRequestHasOneInItsAnswerAndInTheLog() throws IOException, InterruptedException {
        assertThat(RequestIds.failures(status)).isEmpty();
    }

    @Test
    void theScraperIsToldIt() {
        given().header("X-Request-Id", "asked-1").get("/api/v1/status").then().statusCode(200);
        assertThat(TestingScraper.lastHeader("X-Request-Id")).isEqualTo("asked-1");
    }
}
