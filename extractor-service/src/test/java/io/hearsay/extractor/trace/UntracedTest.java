package io.hearsay.extractor.trace;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.hearsay.contract.trace.TestingCollector;
import io.hearsay.extractor.TestingScraper;
import io.hearsay.extractor.intake.TestingExtractor;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** As it is unless traces are asked for. */
@QuarkusTest
@QuarkusTestResource(value = TestingCollector.class, restrictToAnnotatedClass = true)
class UntracedTest {

    @Inject
    TestingExtractor extractor;

    @Test
    void nothingIsSent() throws InterruptedException {
        extractor.startAnew();
        TestingScraper.publish("a", "courier", "2014-08-26", "The harbour was quiet.");
        extractor.extractAll();
        given().get("/api/v1/status").then().statusCode(200);
        assertThat(TestingScraper.lastHeader("traceparent")).isNull();
        // Spans would be sent within five seconds, the exporter's own pace.
        TimeUnit.SECONDS.sleep(6);
        assertThat(TestingCollector.received()).isEmpty();
    }
}
