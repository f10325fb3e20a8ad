package io.hearsay.scraper.metrics;

import static io.hearsay.scraper.Crawling.finished;
import static io.hearsay.scraper.Crawling.start;
import static io.hearsay.scraper.Crawling.until;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.hearsay.postgres.PostgresTestResource;
import io.hearsay.scraper.Crawling;
import io.hearsay.scraper.FastScraping;
import io.hearsay.scraper.TestingSite;
import io.hearsay.scraper.fetch.FailureCause;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What Prometheus reads. */
@QuarkusTest
@TestProfile(FastScraping.class)
@QuarkusTestResource(
        value = PostgresTestResource.class,
        initArgs = @ResourceArg(name = "role", value = "SCRAPER"),
        restrictToAnnotatedClass = true)
class ScraperMetricsTest {

    @Inject
    FrontierGauges gauges;

    @Test
    void visitsAreCountedByTheStateTheyLeaveAndTimed() {
        double fetched = value("hearsay_scraper_visits_total{state=\"fetched\"}");
        double gone = value("hearsay_scraper_visits_total{state=\"gone\"}");
        double requests = value("hearsay_scraper_requests_seconds_count");
        double bytes = value("hearsay_scraper_fetched_bytes_total");
        try (TestingSite site = TestingSite.start()) {
            site.article("/a", "Talks open in the first city").status("/b", 404);
            String id = start(site.url("/a"), site.url("/b"));
            finished(id);
            until("both are counted", () -> value("hearsay_scraper_visits_total{state=\"gone\"}") == gone + 1);
            assertThat(value("hearsay_scraper_visits_total{state=\"fetched\"}")).isEqualTo(fetched + 1);
            assertThat(value("hearsay_scraper_requests_seconds_count")).isEqualTo(requests + 2);
            assertThat(value("hearsay_scraper_fetched_bytes_total")).isGreaterThan(bytes + 500);
            assertThat(Crawling.get(id).getInt("progress.bytes")).isGreaterThan(500);
            assertThat(metrics()).contains("hearsay_scraper_requests_seconds_bucket{le=\"0.5\"}");
        }
    }

    @Test
    void whatKeptAVisitFromItsPageIsCounted() {
        String metric = "hearsay_scraper_failures_total{cause=\"%s\"}";
        double gone = value(metric.formatted("status-4xx"));
        double broken = value(metric.formatted("status-5xx"));
        double large = value(metric.formatted("too-large"));
        try (TestingSite site = TestingSite.start()) {
            site.article("/a", "Talks open in the first city").status("/b", 404).status("/c", 501);
            site.page("/d", "x".repeat(11 * 1024 * 1024));
            finished(start(site.url("/a"), site.url("/b"), site.url("/c"), site.url("/d")));
            assertThat(value(metric.formatted("status-4xx"))).isEqualTo(gone + 1);
            assertThat(value(metric.formatted("status-5xx"))).isEqualTo(broken + 1);
            assertThat(value(metric.formatted("too-large"))).isEqualTo(large + 1);
        }
    }

    @Test
    void everyCauseAndStateIsThereFromTheStart() {
        assertThat(Arrays.stream(FailureCause.values()).map(FailureCause::label))
                .contains("dns", "connect", "tls", "timeout", "malformed", "status-5xx")
                .allMatch(cause -> metrics().contains("hearsay_scraper_failures_total{cause=\"" + cause + "\"} "));
        assertThat(metrics())
                .contains("hearsay_scraper_visits_total{state=\"failed\"} ")
                .contains("hearsay_scraper_visits_total{state=\"blocked\"} ");
    }

    @Test
    void aRobotsFileThatCannotBeReadIsCounted() {
        double failures = value("hearsay_scraper_robots_failures_total");
        double causes = value("hearsay_scraper_failures_total{cause=\"robots\"}");
        try (TestingSite site = TestingSite.start()) {
            site.on("/robots.txt", exchange -> TestingSite.send(exchange, 500, "text/plain", TestingSite.bytes("no")));
            String id = start(site.url("/a"));
            until("it is counted", () -> value("hearsay_scraper_robots_failures_total") > failures);
            assertThat(value("hearsay_scraper_failures_total{cause=\"robots\"}"))
                    .isGreaterThan(causes);
            given().delete("/api/v1/crawls/" + id).then().statusCode(204);
        }
    }

    @Test
    void theFrontierIsGaugedOverAllScrapers() {
        try (TestingSite site = TestingSite.start()) {
            site.on("/a", exchange -> {
                exchange.getResponseHeaders().set("Retry-After", "600");
                TestingSite.send(exchange, 503, "text/plain", TestingSite.bytes("later"));
            });
            String id = start(site.url("/a"), site.url("/b"));
            until("the host asks to wait", () -> {
                gauges.lookUp();
                return value("hearsay_scraper_urls{state=\"queued\"}") == 2
                        && value("hearsay_scraper_hosts{state=\"in-flight\"}") == 0
                        && value("hearsay_scraper_hosts{state=\"due\"}") == 0;
            });
            assertThat(value("hearsay_scraper_urls{state=\"leased\"}")).isZero();
            assertThat(value("hearsay_scraper_visits_unwritten")).isZero();
            given().delete("/api/v1/crawls/" + id).then().statusCode(204);
        }
    }

    @Test
    void noHostAndNoAddressIsPartOfAMetric() {
        try (TestingSite site = TestingSite.start()) {
            finished(start(site.url("/a")));
            assertThat(metrics().lines().filter(line -> line.startsWith("hearsay_scraper_")))
                    .isNotEmpty()
                    .noneMatch(line -> line.contains("127.0.0.1"));
        }
    }

    private static double value(String metric) {
        Matcher line = Pattern.compile("^" + Pattern.quote(metric) + " (\\S+)$", Pattern.MULTILINE)
                .matcher(metrics());
        return line.find() ? Double.parseDouble(line.group(1)) : 0;
    }

    private static String metrics() {
        return given().accept("text/plain").get("/q/metrics").asString().replace(",}", "}");
    }
}
