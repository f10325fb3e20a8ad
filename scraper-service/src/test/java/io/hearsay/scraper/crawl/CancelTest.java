package io.hearsay.scraper.crawl;

import static io.hearsay.scraper.Crawling.finished;
import static io.hearsay.scraper.Crawling.start;
import static io.hearsay.scraper.Crawling.until;
import static io.restassured.RestAssured.delete;
import static org.assertj.core.api.Assertions.assertThat;

import io.hearsay.postgres.PostgresTestResource;
import io.hearsay.scraper.Crawling;
import io.hearsay.scraper.FastScraping;
import io.hearsay.scraper.TestingSite;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Ends crawls early. */
@QuarkusTest
@TestProfile(FastScraping.class)
@QuarkusTestResource(value = PostgresTestResource.class, initArgs = @ResourceArg(name = "role", value = "SCRAPER"))
class CancelTest {

    private TestingSite site;

    @BeforeEach
    void open() {
        site = TestingSite.start();
    }

    @AfterEach
    void close() {
        site.close();
    }

    @Test
    void whatWaitsIsCancelled() {
        site.on("/slow", exchange -> {
            java.util.concurrent.locks.LockSupport.parkNanos(
                    Duration.ofSeconds(4).toNanos());
            TestingSite.send(exchange, 200, "text/html", TestingSite.bytes("late"));
        });
        String id = start(site.url("/slow"));
        until("the first attempt is over", () -> site.requests("/slow") > 1);
        cancel(id);
        assertThat(Crawling.get(id).getString("state")).isEqualTo("cancelled");
        assertThat(Crawling.get(id).getString("finishedAt")).isNotNull();
        assertThat(Crawling.get(id).getMap("urls")).isEqualTo(Map.of("cancelled", 1));
    }

    @Test
    void aPageInFlightBringsNothingNewIntoACancelledCrawl() throws InterruptedException {
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch cancelled = new CountDownLatch(1);
        site.on("/a", exchange -> {
            asked.countDown();
            awaitQuietly(cancelled);
            TestingSite.send(
                    exchange,
                    200,
                    "text/html",
                    TestingSite.bytes(TestingSite.articleHtml("Talks open in the first city", "/b", "/c")));
        });
        site.article("/b", "Talks go on in the second city").article("/c", "Third");
        String id = start(Map.of("seeds", List.of(site.url("/a"))));
        assertThat(asked.await(20, TimeUnit.SECONDS)).isTrue();
        cancel(id);
        cancelled.countDown();
        assertThat(finished(start(site.url("/d")))).as("the host is free again").containsKey("gone");
        assertThat(Crawling.get(id).getMap("urls")).isEqualTo(Map.of("cancelled", 1));
        assertThat(site.requests("/b") + site.requests("/c")).isZero();
    }

    @Test
    void cancellingTwiceChangesNothing() {
        String id = start(site.url("/a"));
        cancel(id);
        String first = Crawling.get(id).getString("finishedAt");
        cancel(id);
        assertThat(Crawling.get(id).getString("finishedAt")).isEqualTo(first);
    }

    @Test
    void aCrawlThatIsDoneStaysDone() {
        site.article("/a", "Talks open in the first city");
        String id = start(site.url("/a"));
        Map<String, Integer> urls = finished(id);
        cancel(id);
        assertThat(Crawling.get(id).getString("state")).isEqualTo("done");
        assertThat(Crawling.get(id).getMap("urls")).isEqualTo(urls);
    }

    private static void cancel(String id) {
        delete("/api/v1/crawls/" + id).then().statusCode(204);
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await(1, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
