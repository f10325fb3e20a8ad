package io.hearsay.extractor.trace;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.hearsay.contract.trace.ReceivedSpan;
import io.hearsay.contract.trace.TestingCollector;
import io.hearsay.extractor.TestingClaimFinder;
import io.hearsay.extractor.TestingScraper;
import io.hearsay.extractor.intake.TestingExtractor;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Articles as a collector of traces sees them. */
@QuarkusTest
@TestProfile(ArticleTracesTest.Traced.class)
@QuarkusTestResource(value = TestingCollector.class, restrictToAnnotatedClass = true)
class ArticleTracesTest {

    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static final String TALKS = "\"The talks will resume in Geneva next week,\" minister Anna Berg told AFP.";

    public static final class Traced implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return TestingCollector.on();
        }
    }

    @Inject
    TestingExtractor extractor;

    @BeforeEach
    void startAnew() {
        extractor.startAnew();
    }

    @Test
    void anArticleArrivesWithItsStepsAfterItWasTaken() {
        TestingScraper.publish("traced", "courier", "2014-08-26", TALKS);
        extractor.extractAll();
        ReceivedSpan taken = TestingCollector.await(span ->
                span.attributes().getOrDefault("hearsay.article.ids", "").contains("traced,"));
        assertThat(taken.name()).isEqualTo("take");
        ReceivedSpan article = article("traced");
        assertThat(article.service()).isEqualTo("hearsay-extractor");
        assertThat(article.parent()).isEmpty();
        assertThat(article.failed()).isFalse();
        assertThat(article.attributes()).containsEntry("hearsay.attempt", "1");
        for (String step : new String[] {"read", "store"}) {
            ReceivedSpan below = TestingCollector.await(
                    span -> span.name().equals(step) && span.trace().equals(article.trace()));
            assertThat(below.parent()).isEqualTo(article.id());
        }
    }

    @Test
    void anArticleThatFailsIsMarked() {
        TestingScraper.publish("poisoned", "courier", "2014-08-26", TALKS + TestingClaimFinder.POISON);
        extractor.extractAll();
        assertThat(article("poisoned").failed()).isTrue();
    }

    @Test
    void askingForTheFeedByTheClockLeavesNoTrace() {
        extractor.read();
        assertThat(TestingScraper.lastHeader("traceparent")).endsWith("-00");
        assertThat(TestingCollector.received())
                .noneMatch(span -> span.kind().equals("CLIENT") && span.parent().isEmpty());
    }

    @Test
    void askingForItOnRequestIsPartOfTheRequest() {
        given().header("traceparent", "00-" + TRACE + "-00f067aa0ba902b7-01").get("/api/v1/status");
        ReceivedSpan request = TestingCollector.await(
                span -> span.trace().equals(TRACE) && span.kind().equals("SERVER"));
        ReceivedSpan asked = TestingCollector.await(
                span -> span.trace().equals(TRACE) && span.kind().equals("CLIENT"));
        assertThat(request.parent()).isEqualTo("00f067aa0ba902b7");
        assertThat(asked.parent()).isEqualTo(request.id());
        assertThat(TestingScraper.lastHeader("traceparent")).isEqualTo("00-" + TRACE + "-" + asked.id() + "-01");
    }

    private static ReceivedSpan article(String id) {
        return TestingCollector.await(span ->
                span.name().equals("article") && id.equals(span.attributes().get("hearsay.article.id")));
    }
}
