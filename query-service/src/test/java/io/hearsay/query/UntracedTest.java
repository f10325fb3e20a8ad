package io.hearsay.query;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.hearsay.contract.trace.TestingCollector;
import io.hearsay.query.submission.TestingScraper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** As it is unless traces are asked for. */
@QuarkusTest
@TestProfile(EverybodyOperates.class)
@ReadersPostgres
@WithTestResource(TestingScraper.class)
@WithTestResource(TestingCollector.class)
class UntracedTest {

    @Test
    void nothingIsSent() throws InterruptedException {
        TestingScraper.takes("crawl-1");
        given().contentType("application/json")
                .body("{\"url\": \"https://news.example/a\"}")
                .post("/api/v1/submissions")
                .then()
                .statusCode(202);
        assertThat(TestingScraper.lastHeaders.getFirst("traceparent")).isNull();
        // Spans would be sent within five seconds, the exporter's own pace.
        TimeUnit.SECONDS.sleep(6);
        assertThat(TestingCollector.received()).isEmpty();
    }
}
