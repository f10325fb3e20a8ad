package io.hearsay.scraper.trace;

import static io.hearsay.scraper.Crawling.finished;
import static io.hearsay.scraper.Crawling.start;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.hearsay.contract.trace.ReceivedSpan;
import io.hearsay.contract.trace.TestingCollector;
import io.hearsay.postgres.PostgresTestResource;
import io.hearsay.scraper.FastScraping;
import io.hearsay.scraper.TestingSite;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

/** Visits as a collector of traces sees them. */
@QuarkusTest
@TestProfile(VisitTracesTest.Traced.class)
@QuarkusTestResource(value = PostgresTestResource.class, initArgs = @ResourceArg(name = "role", value = "SCRAPER"))
@QuarkusTestResource(value = TestingCollector.class, restrictToAnnotatedClass = true)
class VisitTracesTest {

    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";

    public static class Traced implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            Map<String, String> settings = new HashMap<>(TestingCollector.on());
            settings.putAll(new FastScraping().getConfigOverrides());
            return settings;
        }
    }

    @Test
    void aVisitArrivesWithItsStepsItsAddressAndWhatItCameTo() {
        List<String> told = new CopyOnWriteArrayList<>();
        try (TestingSite site = TestingSite.start()) {
            site.on("/a", exchange -> {
                told.addAll(exchange.getRequestHeaders().keySet());
                TestingSite.send(
                        exchange,
                        200,
                        "text/html",
                        TestingSite.bytes(TestingSite.articleHtml("Talks open in the first city")));
            });
            String id = start(site.url("/a"), site.url("/none"));
            finished(id);
            ReceivedSpan visit = visit("fetched", site.url("/a"));
            assertThat(visit.service()).isEqualTo("hearsay-scraper");
            assertThat(visit.parent()).isEmpty();
            assertThat(visit.attributes())
                    .containsEntry("hearsay.crawl.id", id)
                    .containsEntry("server.address", site.host())
                    .hasEntrySatisfying("hearsay.article.id", article -> assertThat(article)
                            .isEqualTo(given().queryParam("limit", "1")
                                    .get("/api/v1/crawls/" + id + "/urls?state=fetched")
                                    .path("items[0].articleId")));
            for (String step : List.of("fetch", "extract", "write")) {
                ReceivedSpan below = TestingCollector.await(
                        span -> span.name().equals(step) && span.trace().equals(visit.trace()));
                assertThat(below.parent()).isEqualTo(visit.id());
            }
            assertThat(visit("gone", site.url("/none")).attributes())
                    .containsEntry("hearsay.reason", "the host answers 404")
                    .doesNotContainKey("hearsay.article.id");
        }
        assertThat(told).isNotEmpty().noneMatch(header -> header.equalsIgnoreCase("traceparent"));
    }

    @Test
    void aRequestGoesOnWithItsCallersTraceAndNamesTheCrawlThatItStarts() {
        try (TestingSite site = TestingSite.start()) {
            String id = given().header("traceparent", "00-" + TRACE + "-00f067aa0ba902b7-01")
                    .contentType("application/json")
                    .body(Map.of("seeds", List.of(site.url("/a"))))
                    .post("/api/v1/crawls")
                    .path("id");
            finished(id);
            ReceivedSpan request = TestingCollector.await(span -> span.trace().equals(TRACE));
            assertThat(request.kind()).isEqualTo("SERVER");
            assertThat(request.parent()).isEqualTo("00f067aa0ba902b7");
            assertThat(request.attributes()).containsEntry("hearsay.crawl.id", id);
            assertThat(visit("gone", site.url("/a")).attributes()).containsEntry("hearsay.crawl.id", id);
        }
    }

    private static ReceivedSpan visit(String state, String url) {
        return TestingCollector.await(span -> span.name().equals("visit")
                && state.equals(span.attributes().get("hearsay.state"))
                && url.equals(span.attributes().get("url.full")));
    }
}
