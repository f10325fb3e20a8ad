package io.hearsay.scraper.crawl;

import static io.hearsay.scraper.Crawling.finished;
import static io.hearsay.scraper.Crawling.start;
import static io.hearsay.scraper.Crawling.until;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.hearsay.postgres.PostgresTestResource;
import io.hearsay.scraper.Crawling;
import io.hearsay.scraper.FastScraping;
import io.hearsay.scraper.TestingSite;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.hibernate.Session;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tells how far crawls are, and what holds them up. */
@QuarkusTest
@TestProfile(FastScraping.class)
@QuarkusTestResource(value = PostgresTestResource.class, initArgs = @ResourceArg(name = "role", value = "SCRAPER"))
class CrawlProgressTest {

    private TestingSite site;

    @BeforeEach
    void open() {
        site = TestingSite.start();
    }

    @AfterEach
    void close() {
        site.close();
    }

    @Inject
    Tallies tallies;

    @Inject
    Session database;

    @Test
    void aFinishedCrawlSaysWhatFailedAndWhy() {
        site.article("/a", "Talks open in the first city")
                .status("/none", 404)
                .status("/shut", 403)
                .status("/down", 500)
                .status("/out", 500);
        String id = start(site.url("/a"), site.url("/none"), site.url("/shut"), site.url("/down"), site.url("/out"));
        finished(id);
        JsonPath crawl = Crawling.get(id);
        assertThat(crawl.getInt("progress.fetched")).isEqualTo(1);
        assertThat(crawl.getInt("progress.ended")).isEqualTo(5);
        assertThat(crawl.getList("progress.failures"))
                .containsExactly(
                        Map.of("state", "failed", "cause", "the host answers 500", "urls", 2),
                        Map.of("state", "blocked", "cause", "the host answers 403", "urls", 1),
                        Map.of("state", "gone", "cause", "the host answers 404", "urls", 1));
        assertThat(crawl.getDouble("progress.averageRate")).isPositive();
        assertThat(crawl.getDouble("progress.rate")).isZero();
        assertThat(crawl.getMap("progress")).doesNotContainKeys("etaSeconds", "oldestWaiting");
    }

    @Test
    void aCrawlThatWaitsSaysForWhatAndForHowLong() {
        site.article("/a", "Talks open in the first city").on("/later", exchange -> {
            exchange.getResponseHeaders().set("Retry-After", "600");
            TestingSite.send(exchange, 503, "text/plain", TestingSite.bytes("later"));
        });
        String id = start(site.url("/a"), site.url("/later"), site.url("/c"));
        until("the host asks to wait", () -> "the host answers 503".equals(waitingReason(id)));
        JsonPath crawl = Crawling.get(id);
        assertThat(crawl.getInt("progress.inFlight")).isZero();
        assertThat(crawl.getInt("progress.queued"))
                .isEqualTo(crawl.getInt("pending"))
                .isPositive();
        assertThat(crawl.getString("progress.oldestWaiting.host")).isEqualTo(site.host());
        assertThat(crawl.getInt("progress.oldestWaiting.seconds")).isBetween(0, 40);
        assertThat(crawl.getInt("progress.etaSeconds"))
                .as("the host's pause counts")
                .isGreaterThan(500);
        given().delete("/api/v1/crawls/" + id).then().statusCode(204);
    }

    private static String waitingReason(String id) {
        JsonPath crawl = Crawling.get(id);
        return crawl.getInt("progress.fetched") == 1 ? crawl.getString("progress.oldestWaiting.reason") : null;
    }

    @Test
    void whatIsNotTakenUpIsCountedByReason() {
        site.article("/a", "Talks open in the first city", "/b", "/c", "/d", "http://elsewhere.example/x")
                .article("/b", "Talks go on", "/e");
        String id = start(Map.of("seeds", List.of(site.url("/a")), "hostBudget", 3, "maxDepth", 1));
        assertThat(finished(id).values().stream().mapToInt(Integer::intValue).sum())
                .isEqualTo(3);
        JsonPath crawl = Crawling.get(id);
        assertThat(crawl.getInt("hostBudget")).isEqualTo(3);
        assertThat(crawl.getMap("leftOut"))
                .containsEntry("out of scope", 1)
                .containsEntry("too deep", 1)
                .containsEntry("over the budget of the host", 1);
    }

    @Test
    void aCrawlThatKeepsWatchingRunsUntilItIsCancelled() {
        site.article("/a", "Talks open in the first city");
        String id = start(Map.of("seeds", List.of(site.url("/a")), "maxDepth", 0, "recrawl", true));
        until("its page is read", () -> Crawling.get(id).getInt("progress.fetched") == 1);
        assertThat(Crawling.get(id).getBoolean("recrawl")).isTrue();
        assertThat(Crawling.get(id).getString("state")).isEqualTo("running");
        assertThat(given().get("/api/v1/crawls/{id}/urls", id).jsonPath().getString("items[0].againAt"))
                .isNotNull();
        given().delete("/api/v1/crawls/" + id).then().statusCode(204);
        assertThat(Crawling.get(id).getString("state")).isEqualTo("cancelled");
    }

    @Test
    void summingUpTheLedgerChangesNoCount() {
        site.article("/a", "Talks open in the first city", "/b", "/c")
                .article("/b", "Talks go on")
                .status("/c", 404);
        String id = start(Map.of("seeds", List.of(site.url("/a"))));
        Map<String, Integer> urls = finished(id);
        age(id);
        tallies.sumUp();
        assertThat(rows(id)).isEqualTo(2);
        assertThat(Crawling.get(id).getMap("urls")).isEqualTo(urls);
        tallies.sumUp();
        assertThat(rows(id)).isEqualTo(2);
        assertThat(Crawling.get(id).getMap("urls")).isEqualTo(urls);
    }

    private void age(String id) {
        QuarkusTransaction.requiringNew().run(() -> database.createNativeMutationQuery(
                        "update crawl.tally set at = now() - interval '1 minute' where crawl_id = :id")
                .setParameter("id", id)
                .executeUpdate());
    }

    private long rows(String id) {
        return QuarkusTransaction.requiringNew().call(() -> database.createNativeQuery(
                        "select count(*) from crawl.tally where crawl_id = :id", Long.class)
                .setParameter("id", id)
                .getSingleResult());
    }
}
