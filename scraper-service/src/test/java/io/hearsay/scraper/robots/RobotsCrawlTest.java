package io.hearsay.scraper.robots;

import static io.hearsay.scraper.Crawling.crawl;
import static io.hearsay.scraper.Crawling.start;
import static io.hearsay.scraper.Crawling.until;
import static org.assertj.core.api.Assertions.assertThat;

import io.hearsay.postgres.PostgresTestResource;
import io.hearsay.scraper.FastScraping;
import io.hearsay.scraper.TestingDatabase;
import io.hearsay.scraper.TestingSite;
import io.hearsay.scraper.TestingSite.Request;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@TestProfile(FastScraping.class)
@QuarkusTestResource(value = PostgresTestResource.class, initArgs = @ResourceArg(name = "role", value = "SCRAPER"))
class RobotsCrawlTest {

    @Inject
    TestingDatabase database;

    private TestingSite site;

    @BeforeEach
    void open() {
        site = TestingSite.start().article("/a", "First").article("/private/b", "Second");
    }

    @AfterEach
    void close() {
        site.close();
    }

    @Test
    void whatRobotsForbidsIsNotAskedFor() {
        site.robots("User-agent: *\nDisallow: /private/\n");
        assertThat(crawl(site.url("/a"), site.url("/private/b"))).isEqualTo(Map.of("fetched", 1, "disallowed", 1));
        assertThat(site.requests("/private/b")).isZero();
        assertThat(site.log().getFirst().path()).isEqualTo("/robots.txt");
    }

    @Test
    void theLongestRuleAndTheOwnGroupHold() {
        site.robots(
                """
                User-agent: OtherBot
                Disallow: /

                User-agent: hearsay
                Disallow: /private/
                Allow: /private/b$
                Disallow: /*?*reply=
                """);
        assertThat(crawl(site.url("/a"), site.url("/private/b"), site.url("/private/c"), site.url("/a?reply=1")))
                .isEqualTo(Map.of("fetched", 2, "disallowed", 2));
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403, 404, 410})
    void aMissingFileAllowsEverything(int status) {
        site.status("/robots.txt", status);
        assertThat(crawl(site.url("/a"))).containsExactly(Map.entry("fetched", 1));
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 500, 503})
    void anUnreadableFileForbidsEverythingAndIsAskedForAgain(int status) {
        site.status("/robots.txt", status);
        assertThat(crawl(site.url("/a"))).containsExactly(Map.entry("disallowed", 1));
        assertThat(site.requests("/a")).isZero();
        assertThat(site.requests("/robots.txt")).isEqualTo(4);
    }

    @Test
    void aFileThatBecomesReadableEndsTheWait() {
        site.status("/robots.txt", 503);
        String id = start(site.url("/a"));
        until("robots.txt was asked for", () -> site.requests("/robots.txt") > 0);
        site.robots("User-agent: *\nDisallow: /private/");
        assertThat(io.hearsay.scraper.Crawling.finished(id)).containsExactly(Map.entry("fetched", 1));
    }

    @Test
    void aCopyThatWasReadHoldsOverAnOutage() {
        readBefore("User-agent: *\nDisallow: /private/\nCrawl-delay: 1", "1 hour");
        site.status("/robots.txt", 503);
        assertThat(crawl(site.url("/a"), site.url("/c"), site.url("/private/b")))
                .isEqualTo(Map.of("fetched", 1, "gone", 1, "disallowed", 1));
        assertThat(site.log().getFirst().path()).isEqualTo("/robots.txt");
        assertPausesOf(Duration.ofSeconds(1));
    }

    @Test
    void aCopyThatIsTooOldHoldsNoLonger() {
        readBefore("User-agent: *\nDisallow: /private/", "31 days");
        site.status("/robots.txt", 503);
        assertThat(crawl(site.url("/a"))).containsExactly(Map.entry("disallowed", 1));
        assertThat(site.requests("/a")).isZero();
    }

    /** The file as a scraper kept it, expired since. */
    private void readBefore(String file, String ago) {
        database.run(
                """
                insert into crawl.robots (origin, verdict, reason, body, fetched_at, expires_at, read_at)
                select ?, 'rules', 'robots.txt was read', convert_to(?, 'UTF8'), read_at, read_at, read_at
                from (select now() - cast(? as interval) as read_at) earlier""",
                site.url(""),
                file,
                ago);
    }

    @Test
    void aSiteThatAsksForTooLongAPauseIsNotFetched() {
        site.robots("User-agent: *\nCrawl-delay: 86400\n");
        String id = start(site.url("/a"));
        assertThat(io.hearsay.scraper.Crawling.finished(id)).containsExactly(Map.entry("disallowed", 1));
        assertThat(database.text("select reason from crawl.frontier where crawl_id = ?", id))
                .isEqualTo("robots.txt asks for a pause of 86400 s");
    }

    @Test
    void statusSaysWhyAnAddressWaits() {
        site.on("/robots.txt", exchange -> {
            exchange.getResponseHeaders().set("Retry-After", "3");
            TestingSite.send(exchange, 503, null, new byte[0]);
        });
        String id = start(site.url("/a"));
        until("the reason is given", () -> RestAssured.get("/api/v1/status")
                .then()
                .extract()
                .asString()
                .contains("robots.txt cannot be read: it answers 503"));
        assertThat(RestAssured.get("/api/v1/status").jsonPath().getString("state"))
                .isEqualTo("working");
        assertThat(RestAssured.get("/api/v1/hosts?limit=200").asString()).contains(site.host());
        RestAssured.delete("/api/v1/crawls/" + id).then().statusCode(204);
    }

    @Test
    void fiveRedirectsOfTheFileAreFollowed() {
        site.redirect("/robots.txt", 301, "/r1").redirect("/r1", 302, "/r2").redirect("/r2", 302, "/r3");
        site.redirect("/r3", 302, "/r4").redirect("/r4", 302, "/r5");
        site.typed("/r5", "text/plain", "User-agent: *\nDisallow: /");
        assertThat(crawl(site.url("/a"))).containsExactly(Map.entry("disallowed", 1));
    }

    @Test
    void whatFollowsTheFirst500KibIsIgnored() {
        site.robots("User-agent: *\nAllow: /\n" + "# padding\n".repeat(60_000) + "\nDisallow: /");
        assertThat(crawl(site.url("/a"))).containsExactly(Map.entry("fetched", 1));
    }

    @Test
    void crawlDelayIsKeptBetweenAllRequests() {
        site.robots("User-agent: *\nCrawl-delay: 1\n").article("/c", "Third");
        crawl(site.url("/a"), site.url("/private/b"), site.url("/c"));
        assertThat(site.log()).as("robots.txt, tdmrep.json and three pages").hasSize(5);
        assertPausesOf(Duration.ofSeconds(1));
    }

    /** The pause lies between robots.txt and the first page too. */
    private void assertPausesOf(Duration least) {
        List<Request> log = site.log();
        for (int i = 1; i < log.size(); i++) {
            assertThat(Duration.between(log.get(i - 1).at(), log.get(i).at()))
                    .as("before " + log.get(i).path())
                    .isGreaterThanOrEqualTo(least);
        }
    }

    @Test
    void theFileIsAskedForOnce() {
        crawl(site.url("/a"));
        crawl(site.url("/private/b"));
        assertThat(site.requests("/robots.txt")).isEqualTo(1);
    }
}
