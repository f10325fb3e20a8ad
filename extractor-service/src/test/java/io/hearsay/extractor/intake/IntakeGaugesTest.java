package io.hearsay.extractor.intake;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.hearsay.extractor.TestingClaimFinder;
import io.hearsay.extractor.TestingDatabase;
import io.hearsay.extractor.TestingScraper;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What Prometheus reads of the extractor. */
@QuarkusTest
class IntakeGaugesTest {

    private static final String TALKS = "\"The talks will resume in Geneva next week,\" minister Anna Berg told AFP.";

    @Inject
    IntakeGauges gauges;

    @Inject
    TestingExtractor extractor;

    @Inject
    TestingDatabase database;

    @BeforeEach
    void startAnew() {
        extractor.startAnew();
        assertThat(extractor.read()).isTrue();
    }

    @Test
    void whatWaitsIsCountedAndItsAgeTold() {
        TestingScraper.publish("a", "courier", "2014-08-26", TALKS);
        TestingScraper.publish("b", "courier", "2014-08-26", TALKS);
        extractor.read();
        database.execute("update claim.intake set received_at = now() - interval '90 seconds' where article_id = 'a'");
        database.execute("update claim.feed set end_reached_at = now() - interval '40 seconds'");

        gauges.lookUp();

        assertThat(value("hearsay_extractor_pending")).isEqualTo(2);
        assertThat(value("hearsay_extractor_oldest_pending_seconds")).isBetween(90.0, 120.0);
        assertThat(value("hearsay_extractor_feed_read_seconds")).isBetween(40.0, 70.0);
    }

    @Test
    void whenAllIsDoneNothingWaits() {
        TestingScraper.publish("a", "courier", "2014-08-26", TALKS);
        extractor.extractAll();

        gauges.lookUp();

        assertThat(value("hearsay_extractor_pending")).isZero();
        assertThat(value("hearsay_extractor_oldest_pending_seconds")).isZero();
    }

    @Test
    void failuresAreCountedByTheirCause() {
        String metric = "hearsay_extractor_failures_total{cause=\"IllegalStateException\"}";
        double before = value(metric);
        TestingScraper.publish("bad", "courier", "2014-08-26", TALKS + TestingClaimFinder.POISON);

        extractor.extractAll();

        assertThat(value(metric)).isGreaterThan(before);
        gauges.lookUp();
        assertThat(value("hearsay_extractor_quarantined")).isEqualTo(1);
    }

    private static double value(String metric) {
        String metrics =
                given().accept("text/plain").get("/q/metrics").asString().replace(",}", "}");
        Matcher line = Pattern.compile("^" + Pattern.quote(metric) + " (\\S+)$", Pattern.MULTILINE)
                .matcher(metrics);
        return line.find() ? Double.parseDouble(line.group(1)) : 0;
    }
}
