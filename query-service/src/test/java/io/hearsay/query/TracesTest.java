package io.hearsay.query;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.hearsay.contract.trace.ReceivedSpan;
import io.hearsay.contract.trace.TestingCollector;
import io.hearsay.query.submission.TestingScraper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Requests as a collector of traces sees them. */
@QuarkusTest
@TestProfile(TracesTest.Traced.class)
@ReadersPostgres
@WithTestResource(TestingScraper.class)
@WithTestResource(TestingCollector.class)
class TracesTest {

    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";

    public static final class Traced implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            Map<String, String> settings = new HashMap<>(TestingCollector.on());
            settings.put("hearsay.access.anonymous", "operator");
            return settings;
        }
    }

    @BeforeAll
    static void publish() {
        TestingViews.publishSample();
    }

    @Test
    void aRequestThatGoesOnToTheScraperIsOneTrace() {
        TestingScraper.takes("crawl-1");
        given().header("traceparent", "00-" + TRACE + "-00f067aa0ba902b7-01")
                .contentType("application/json")
                .body("{\"url\": \"https://news.example/a\"}")
                .post("/api/v1/submissions")
                .then()
                .statusCode(202);
        ReceivedSpan request = TestingCollector.await(
                span -> span.trace().equals(TRACE) && span.kind().equals("SERVER"));
        ReceivedSpan asked = TestingCollector.await(
                span -> span.trace().equals(TRACE) && span.kind().equals("CLIENT"));
        assertThat(request.service()).isEqualTo("query-service");
        assertThat(request.parent()).isEqualTo("00f067aa0ba902b7");
        assertThat(asked.parent()).isEqualTo(request.id());
        assertThat(TestingScraper.lastHeaders.getFirst("traceparent"))
                .isEqualTo("00-" + TRACE + "-" + asked.id() + "-01");
    }

    @Test
    void healthAndMetricsLeaveNoTrace() {
        given().get("/q/health/live").then().statusCode(200);
        given().get("/q/metrics").then().statusCode(200);
        given().get("/api/v1/claims?q=after").then().statusCode(200);
        TestingCollector.await(span -> span.name().equals("GET /api/v1/claims"));
        assertThat(TestingCollector.received()).noneMatch(span -> span.name().contains("/q/"));
    }
}
