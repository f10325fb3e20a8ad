package io.hearsay.scraper.visit;

import static io.hearsay.scraper.Crawling.articles;
import static io.hearsay.scraper.Crawling.until;
import static org.assertj.core.api.Assertions.assertThat;

import io.hearsay.postgres.PostgresTestResource;
import io.hearsay.scraper.Crawling;
import io.hearsay.scraper.FastScraping;
import io.hearsay.scraper.TestingSite;
import io.hearsay.scraper.crawl.Crawl;
import io.hearsay.scraper.crawl.Crawls;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hibernate.Session;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(FastScraping.class)
@QuarkusTestResource(value = PostgresTestResource.class, initArgs = @ResourceArg(name = "role", value = "SCRAPER"))
class RecrawlTest {

    @Inject
    Crawls crawls;

    @Inject
    Session database;

    private TestingSite site;
    private String crawl;

    @BeforeEach
    void open() {
        site = TestingSite.start().article("/a", "Talks open in the first city").sitemap("/map.xml", "/a");
        crawl = crawls.start(watching(site)).id;
    }

    private static Crawl watching(TestingSite site) {
        Crawl crawl = new Crawl();
        crawl.id = UUID.randomUUID().toString();
        crawl.seeds = List.of(site.url("/map.xml"));
        crawl.scope = List.of(site.host());
        crawl.outlets = Map.of();
        crawl.maxPages = 100;
        crawl.maxDepth = 1;
        crawl.recrawl = true;
        crawl.state = "running";
        crawl.createdAt = Instant.now();
        return crawl;
    }

    @AfterEach
    void close() {
        RestAssured.delete("/api/v1/crawls/" + crawl).then().statusCode(204);
        site.close();
    }

    @Test
    void aCrawlThatWatchesAsksAgainOnlyForWhatChanged() {
        until("the article was looked at again", () -> site.requests("/a") >= 3);
        assertThat(site.log().stream()
                        .filter(request -> request.path().equals("/a"))
                        .skip(1))
                .allSatisfy(request -> assertThat(request.ifNoneMatch()).isNotNull());
        assertThat(articles(site.host())).hasSize(1).allSatisfy(article -> assertThat(article)
                .containsEntry("revision", 1));
        assertThat(Crawling.get(crawl).getString("state")).isEqualTo("running");
    }

    @Test
    void whatIsNewOnAListIsTakenUp() {
        until("the first article is there", () -> articles(site.host()).size() == 1);
        site.article("/b", "Talks go on in the second city").sitemap("/map.xml", "/a", "/b");
        until("the second article is there", () -> articles(site.host()).size() == 2);
    }

    @Test
    void aChangedArticleIsANewRevision() {
        until("the first article is there", () -> articles(site.host()).size() == 1);
        site.article("/a", "Talks end in the first city");
        until(
                "it has a new revision",
                () -> articles(site.host()).getFirst().get("revision").equals(2));
        assertThat(articles(site.host())).extracting("title").containsExactly("Talks end in the first city");
    }

    @Test
    void aPageThatStaysTheSameMayOptOutAndComeBack() {
        until("the article is there", () -> articles(site.host()).size() == 1);
        site.withHeader("/a", "X-Robots-Tag", "noindex");
        until("it is withdrawn", () -> articles(site.host()).isEmpty());
        site.article("/a", "Talks open in the first city");
        until("it is back", () -> articles(site.host()).size() == 1);
    }

    @Test
    void theWaitGrowsWhileNothingChanges() {
        until("the article was looked at again", () -> site.requests("/a") >= 3);
        until("the wait has grown", () -> revisitMillis() > 600);
    }

    private long revisitMillis() {
        return QuarkusTransaction.requiringNew().call(() -> database.createNativeQuery(
                        "select coalesce(revisit_ms, 0) from crawl.frontier where crawl_id = :id and url = :url",
                        Long.class)
                .setParameter("id", crawl)
                .setParameter("url", site.url("/a"))
                .getSingleResult());
    }

    @Test
    void whatEndsWithAHostThatFailsIsLookedAtAgainToo() {
        IntStream.range(0, 40).forEach(page -> site.status("/" + page, 503));
        Crawl watching = watching(site);
        watching.seeds =
                IntStream.range(0, 40).mapToObj(page -> site.url("/" + page)).toList();
        String id = crawls.start(watching).id;
        until("the host was given up", () -> number(id, "reason like '%in a row%'") > 0);
        assertThat(number(id, "state = 'failed' and again_at is null")).isZero();
        IntStream.range(0, 40).forEach(page -> site.article("/" + page, "The host is back with number " + page));
        until("one is there", () -> number(id, "state in ('fetched', 'unchanged')") > 0);
        RestAssured.delete("/api/v1/crawls/" + id).then().statusCode(204);
    }

    @Test
    void aTrapIsLeftOnceAndForAll() {
        site.page("/", "<html><body><a href='/calendar/2014-08.html?day=1'>August</a></body>")
                .under("/calendar/", RecrawlTest::nextDay);
        Crawl watching = watching(site);
        watching.seeds = List.of(site.url("/"));
        watching.maxDepth = 100;
        String id = crawls.start(watching).id;
        until("an address is in a trap", () -> number(id, "state = 'trapped' and priority > 0") > 0);
        long before = site.requests("/");
        until("the crawl has come round again", () -> site.requests("/") > before + 2);
        assertThat(number(id, "state = 'trapped' and again_at is not null")).isZero();
        RestAssured.delete("/api/v1/crawls/" + id).then().statusCode(204);
        assertThat(QuarkusTransaction.requiringNew().call(() -> database.createNativeQuery(
                                "select admitted from crawl.crawl where id = :id", Integer.class)
                        .setParameter("id", id)
                        .getSingleResult()))
                .as("pages taken up, traps apart")
                .isEqualTo((int) number(id, "state <> 'trapped'"));
    }

    /** A calendar: each day leads to the next five. */
    private static String nextDay(String path) {
        int day = Integer.parseInt(path.substring(path.indexOf('=') + 1));
        return IntStream.rangeClosed(day + 1, day + 5)
                .mapToObj("<a href='/calendar/2014-08.html?day=%d'>later</a>"::formatted)
                .collect(Collectors.joining(" ", "<html><body>", "</body>"));
    }

    private long number(String id, String condition) {
        return QuarkusTransaction.requiringNew().call(() -> database.createNativeQuery(
                        "select count(*) from crawl.frontier where crawl_id = :id and " + condition, Long.class)
                .setParameter("id", id)
                .getSingleResult());
    }

    @Test
    void aCancelledCrawlLooksAtNothingAgain() {
        until("the article is there", () -> articles(site.host()).size() == 1);
        RestAssured.delete("/api/v1/crawls/" + crawl).then().statusCode(204);
        long planned = QuarkusTransaction.requiringNew().call(() -> database.createNativeQuery(
                        "select count(*) from crawl.frontier where crawl_id = :id and again_at is not null", Long.class)
                .setParameter("id", crawl)
                .getSingleResult());
        assertThat(planned).isZero();
        assertThat(Crawling.get(crawl).getMap("urls")).doesNotContainKey("queued");
    }
}
