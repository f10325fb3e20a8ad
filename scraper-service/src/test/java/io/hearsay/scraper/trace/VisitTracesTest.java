package io.hearsay.scraper.trace;

import static io.hearsay.scraper.Crawling.finished;
import static io.hearsay.scraper.Crawling.start;
import static io.hearsay.scraper.Crawling.until;
import static org.assertj.core.api.Assertions.assertThat;

import io.hearsay.postgres.PostgresTestResource;
import io.hearsay.scraper.TestingSite;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
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

    public static final class Traced implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "quarkus.otel.sdk.disabled", "false",
                    "quarkus.otel.exporter.otlp.protocol", "http/protobuf",
                    "quarkus.otel.bsp.schedule.delay", "PT0.2S",
                    "hearsay.scraper.allowed-private-networks", "127.0.0.0/8",
                    "hearsay.scraper.host-delay", "PT0.02S",
                    "hearsay.scraper.poll", "PT0.02S");
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
            until(
                    "the traces have arrived",
                    () -> List.of("visit", "fetch", "extract", "write", "the host answers 404").stream()
                            .allMatch(TestingCollector.received()::contains));
            assertThat(TestingCollector.received())
                    .contains("hearsay-scraper", "hearsay.state", "fetched", "gone")
                    .contains("url.full", site.url("/a"), "server.address", site.host(), "hearsay.crawl.id", id);
        }
        assertThat(told).isNotEmpty().noneMatch(header -> header.equalsIgnoreCase("traceparent"));
    }
}
