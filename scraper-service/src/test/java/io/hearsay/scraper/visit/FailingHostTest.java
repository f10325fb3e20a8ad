package io.hearsay.scraper.visit;

import static io.hearsay.scraper.Crawling.finished;
import static io.hearsay.scraper.Crawling.start;
import static org.assertj.core.api.Assertions.assertThat;

import io.hearsay.postgres.PostgresTestResource;
import io.hearsay.scraper.FastScraping;
import io.hearsay.scraper.TestingSite;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(FastScraping.class)
@QuarkusTestResource(value = PostgresTestResource.class, initArgs = @ResourceArg(name = "role", value = "SCRAPER"))
class FailingHostTest {

    private static List<String> pages(TestingSite site, int count) {
        return IntStream.range(0, count).mapToObj(page -> site.url("/" + page)).toList();
    }

    @Test
    void aHostThatNeverAnswersProperlyIsGivenUpAndEveryAddressHasItsEnd() {
        try (TestingSite site = TestingSite.start()) {
            IntStream.range(0, 40).forEach(page -> site.status("/" + page, 503));
            assertThat(finished(start(Map.of("seeds", pages(site, 40))))).containsExactly(Map.entry("failed", 40));
            assertThat(site.log())
                    .as("robots.txt, tdmrep.json and ten failures")
                    .hasSize(12);
        }
    }

    @Test
    void aFewBrokenPagesDoNotCostTheOthers() {
        try (TestingSite site = TestingSite.start()) {
            IntStream.range(0, 12)
                    .forEach(page -> site.page("/" + page, TestingSite.articleHtml("Report number " + page)));
            site.status("/3", 500).status("/7", 500);
            assertThat(finished(start(Map.of("seeds", pages(site, 12))))).isEqualTo(Map.of("fetched", 10, "failed", 2));
        }
    }

    @Test
    void aHostThatAsksForADayIsLeftAloneAtOnce() {
        try (TestingSite site = TestingSite.start()) {
            IntStream.range(0, 5)
                    .forEach(page -> site.on("/" + page, exchange -> {
                        exchange.getResponseHeaders().set("Retry-After", "86400");
                        TestingSite.send(exchange, 429, null, new byte[0]);
                    }));
            assertThat(finished(start(Map.of("seeds", pages(site, 5))))).containsExactly(Map.entry("failed", 5));
            assertThat(site.log()).as("robots.txt, tdmrep.json and one page").hasSize(3);
        }
    }
}
