package io.hearsay.query;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.hearsay.contract.RequestIds;
import io.hearsay.query.correction.TestingExtractor;
import io.hearsay.query.submission.TestingScraper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.net.URI;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(EverybodyOperates.class)
@ReadersPostgres
@WithTestResource(TestingScraper.class)
@WithTestResource(TestingExtractor.class)
class RequestIdTest {

    @TestHTTPResource("/api/v1/statements")
    URI statements;

    @BeforeAll
    static void publish() {
        TestingViews.publishSample();
    }

    @Test
    void everyRequestHasOneInItsAnswerAndInTheLog() throws IOException, InterruptedException {
        assertThat(RequestIds.failures(statements)).isEmpty();
    }

    @Test
    void theScraperIsToldIt() {
        TestingScraper.takes("crawl-1");
        given().header("X-Request-Id", "handed-in-1")
                .contentType("application/json")
                .body("{\"url\": \"https://news.example/a\"}")
                .post("/api/v1/submissions")
                .then()
                .statusCode(202);
        assertThat(TestingScraper.lastHeaders.getFirst("X-Request-Id")).isEqualTo("handed-in-1");
    }

    @Test
    void theExtractorIsToldIt() {
        TestingExtractor.takes();
        given().header("X-Request-Id", "corrected-1")
                .contentType("application/json")
                .body(
                        """
                        {"kind": "not-a-claim", "claims": ["c00000000000000000000001"], "reason": "a heading"}""")
                .post("/api/v1/corrections")
                .then()
                .statusCode(201);
        assertThat(TestingExtractor.lastHeaders.getFirst("X-Request-Id")).isEqualTo("corrected-1");
    }
}
