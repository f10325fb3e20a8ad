package io.hearsay.scraper.crawl;

import static io.hearsay.scraper.Crawling.articles;
import static io.hearsay.scraper.Crawling.crawl;
import static io.hearsay.scraper.Crawling.finished;
import static io.hearsay.scraper.Crawling.start;
import static io.hearsay.scraper.Crawling.until;
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
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@TestProfile(FastScraping.class)
@QuarkusTestResource(
        value = PostgresTestResource.class,
        initArgs = @ResourceArg(name = "role", value = "SCRAPER"),
        restrictToAnnotatedClass = true)
class CrawlTest {

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
    void aSitemapLeadsToItsArticles() {
        site.article("/a", "Talks open in the first city")
                .article("/b", "Talks go on in the second city")
                .sitemap("/sitemap.xml", "/a", "/b");
        assertThat(crawl(site.url("/sitemap.xml"))).containsExactly(Map.entry("fetched", 3));
        assertThat(articles(site.host()))
                .extracting("title")
                .containsExactlyInAnyOrder("Talks open in the first city", "Talks go on in the second city");
        assertThat(site.log()).allSatisfy(request -> assertThat(request.userAgent())
                .isEqualTo("hearsay/0.1 (+https://example.org/bot)"));
    }

    @Test
    void aSitemapIndexLeadsToItsSitemaps() {
        site.article("/a", "Talks open in the first city")
                .sitemap("/news.xml", "/a")
                .typed(
                        "/index.xml",
                        "application/xml",
                        "<sitemapindex xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'>"
                                + "<sitemap><loc>@BASE@/news.xml</loc></sitemap></sitemapindex>");
        assertThat(crawl(site.url("/index.xml"))).containsExactly(Map.entry("fetched", 3));
        assertThat(articles(site.host())).hasSize(1);
    }

    @Test
    void aSiteRootLeadsToTheSitemapThatRobotsNames() {
        site.robots("Sitemap: " + site.url("/map.xml"))
                .article("/a", "Talks open in the first city")
                .sitemap("/map.xml", "/a");
        site.page("/", "<html><body><p>Welcome</p></body></html>");
        crawl(site.url("/"));
        assertThat(articles(site.host())).extracting("title").containsExactly("Talks open in the first city");
    }

    @Test
    void aFeedGivesTheDateThatThePageLacks() {
        site.article("/a", "Talks open in the first city").article("/b", "Talks go on in the second city");
        site.typed(
                "/feed.rss",
                "application/rss+xml",
                "<rss version='2.0'><channel><title>t</title><link>@BASE@/</link><description>d</description>"
                        + "<item><title>First</title><link>@BASE@/a?utm_source=rss</link>"
                        + "<pubDate>Tue, 26 Aug 2014 23:26:00 +0000</pubDate></item>"
                        + "<item><title>Second</title><link>@BASE@/b</link></item></channel></rss>");
        crawl(site.url("/feed.rss"));
        Map<Object, Object> dates = new java.util.HashMap<>();
        articles(site.host()).forEach(article -> dates.put(article.get("title"), article.get("published")));
        assertThat(dates.get("Talks open in the first city"))
                .isEqualTo(Map.of("date", "2014-08-26T23:26Z", "evidence", "feed", "confidence", 0.8f));
        assertThat(dates.get("Talks go on in the second city")).isNull();
    }

    @Test
    void linksAreFollowedAsDeepAsAskedAndNoFurther() {
        site.article("/a", "Talks open in the first city", "/b")
                .article("/b", "Talks go on in the second city", "/c")
                .article("/c", "Third", "/d");
        finished(start(Map.of("seeds", List.of(site.url("/a")), "maxDepth", 2)));
        assertThat(site.requests("/c")).isEqualTo(1);
        assertThat(site.requests("/d")).isZero();
    }

    @Test
    void anEndlessCalendarEndsWithTheCrawlsNumberOfPages() {
        site.on("/calendar", exchange -> {
            String query = exchange.getRequestURI().getQuery();
            int month = query == null ? 0 : Integer.parseInt(query.substring(2));
            TestingSite.send(
                    exchange,
                    200,
                    "text/html",
                    TestingSite.bytes("<html><body><a href='?m=%d'>later</a></body></html>".formatted(month + 1)));
        });
        Map<String, Integer> urls =
                finished(start(Map.of("seeds", List.of(site.url("/calendar")), "maxDepth", 100, "maxPages", 10)));
        assertThat(urls).containsExactly(Map.entry("fetched", 10));
    }

    @Test
    void otherHostsAreNeverAsked() {
        try (TestingSite other = TestingSite.start()) {
            other.article("/x", "Elsewhere");
            site.article("/a", "Talks open in the first city", other.url("/x")).redirect("/r", 302, other.url("/x"));
            Map<String, Integer> urls = crawl(site.url("/a"), site.url("/r"));
            assertThat(urls).isEqualTo(Map.of("fetched", 1, "redirected", 1));
            assertThat(other.log()).isEmpty();
        }
    }

    @Test
    void aUrlPrefixNarrowsTheScope() {
        site.article("/news/a", "Talks open in the first city", "/news/b", "/sport/c")
                .article("/news/b", "Talks go on in the second city");
        finished(start(Map.of("seeds", List.of(site.url("/news/a")), "scope", List.of(site.url("/news/")))));
        assertThat(site.requests("/news/b")).isEqualTo(1);
        assertThat(site.requests("/sport/c")).isZero();
    }

    @Test
    void theLongestPrefixNamesTheOutlet() {
        site.article("/x/a", "Talks open in the first city").article("/b", "Talks go on in the second city");
        finished(start(Map.of(
                "seeds",
                List.of(site.url("/x/a"), site.url("/b")),
                "outlets",
                Map.of(site.url("/"), "The Site", site.url("/x/"), "The Section"))));
        assertThat(articles(site.host())).extracting("outlet").containsExactlyInAnyOrder("The Section", "The Site");
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303, 307, 308})
    void redirectsAreFollowedAndRecorded(int status) {
        site.redirect("/old", status, "/new").article("/new", "Moved");
        assertThat(crawl(site.url("/old"))).isEqualTo(Map.of("redirected", 1, "fetched", 1));
        assertThat(articles(site.host())).extracting("url").containsExactly(site.url("/new"));
    }

    @Test
    void aCircleOfRedirectsEnds() {
        site.redirect("/a", 302, "/b").redirect("/b", 302, "/a").redirect("/self", 302, "/self");
        assertThat(crawl(site.url("/a"), site.url("/self"))).isEqualTo(Map.of("redirected", 1, "failed", 2));
    }

    @Test
    void aLongWayOfRedirectsEndsAfterFive() {
        for (int i = 0; i < 9; i++) {
            site.redirect("/" + i, 302, "/" + (i + 1));
        }
        assertThat(crawl(site.url("/0"))).isEqualTo(Map.of("redirected", 5, "failed", 1));
    }

    @Test
    void aMetaRefreshIsARedirect() {
        site.page("/go", "<html><head><meta http-equiv='refresh' content='0; url=/a?utm_medium=email'></head></html>");
        site.article("/a", "Talks open in the first city");
        assertThat(crawl(site.url("/go"))).isEqualTo(Map.of("redirected", 1, "fetched", 1));
    }

    @Test
    void everyAddressOfAnArticleIsItsCanonicalOnesDuplicate() {
        String html = TestingSite.articleHtml("Talks open in the first city")
                .replace("<head>", "<head><link rel='canonical' href='/a'>");
        site.page("/a", html).page("/amp/a", html).page("/a/social", html);
        Map<String, Integer> urls = crawl(site.url("/amp/a"), site.url("/a/social"), site.url("/a?utm_source=x"));
        assertThat(urls).isEqualTo(Map.of("duplicate-of", 2, "fetched", 1));
        assertThat(articles(site.host())).hasSize(1);
    }

    @Test
    void aCanonicalAddressWithoutAPageIsNotBelieved() {
        site.page(
                "/a",
                TestingSite.articleHtml("Talks open in the first city")
                        .replace("<head>", "<head><link rel='canonical' href='/none'>"));
        assertThat(crawl(site.url("/a"))).isEqualTo(Map.of("gone", 1, "unchanged", 1));
        assertThat(site.requests("/a")).as("it was kept").isEqualTo(1);
        assertThat(articles(site.host())).extracting("url").containsExactly(site.url("/a"));
    }

    @Test
    void twoAddressesWithOneTextAreOneArticle() {
        site.article("/a", "Talks open in the first city").article("/print/a", "Talks open in the first city");
        assertThat(crawl(site.url("/a"), site.url("/print/a"))).isEqualTo(Map.of("fetched", 1, "duplicate-of", 1));
        assertThat(articles(site.host())).hasSize(1);
    }

    @Test
    void twoOutletsWithOneTextAreTwoArticles() {
        site.article("/one/a", "Talks open in the first city").article("/two/a", "Talks open in the first city");
        finished(start(Map.of(
                "seeds",
                List.of(site.url("/one/a"), site.url("/two/a")),
                "outlets",
                Map.of(site.url("/one/"), "One", site.url("/two/"), "Two"))));
        assertThat(articles(site.host())).hasSize(2).extracting("contentHash").doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource({"404, gone", "410, gone", "401, blocked", "403, blocked", "451, blocked", "400, failed", "418, failed"})
    void aRefusalIsNamed(int status, String state) {
        site.status("/a", status);
        assertThat(crawl(site.url("/a"))).containsExactly(Map.entry(state, 1));
        assertThat(site.requests("/a")).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 502, 504, 408})
    void aFailureIsTriedFourTimes(int status) {
        site.status("/a", status);
        assertThat(crawl(site.url("/a"))).containsExactly(Map.entry("failed", 1));
        assertThat(site.requests("/a")).isEqualTo(4);
    }

    @Test
    void aPassingFailureCostsNothing() {
        java.util.concurrent.atomic.AtomicInteger asked = new java.util.concurrent.atomic.AtomicInteger();
        site.on("/a", exchange -> {
            boolean failing = asked.getAndIncrement() < 2;
            exchange.getResponseHeaders().set("Retry-After", "1");
            TestingSite.send(
                    exchange,
                    failing ? 503 : 200,
                    "text/html",
                    TestingSite.bytes(failing ? "later" : TestingSite.articleHtml("Talks open in the first city")));
        });
        Instant begin = Instant.now();
        assertThat(crawl(site.url("/a"))).containsExactly(Map.entry("fetched", 1));
        assertThat(Duration.between(begin, Instant.now()))
                .as("Retry-After is kept")
                .isGreaterThan(Duration.ofSeconds(2));
    }

    @Test
    void whatIsNoPageIsNamed() {
        site.typed("/report.pdf", "application/pdf", "%PDF-1.4").typed("/a.png", "image/png", "x");
        site.on("/binary", exchange -> TestingSite.send(exchange, 200, "text/html", new byte[5000]));
        site.typed("/klingon", "text/html; charset=klingon", "<p>qapla'</p>");
        assertThat(crawl(site.url("/report.pdf"), site.url("/a.png"), site.url("/binary"), site.url("/klingon")))
                .containsExactly(Map.entry("wrong-type", 4));
        assertThat(articles(site.host())).isEmpty();
    }

    @Test
    void aPageWithoutArticleIsFetchedAndGivesNone() {
        site.page("/", "<html><body><nav><a href='/a'>A</a></nav></body></html>")
                .page("/empty", "");
        site.page("/a", "<p></p>");
        assertThat(crawl(site.url("/"), site.url("/empty"))).containsExactly(Map.entry("fetched", 3));
        assertThat(articles(site.host())).isEmpty();
    }

    @Test
    void aPageTooLongIsLeft() {
        site.page("/long", "<p>" + "x".repeat(300_000));
        site.on("/bomb", exchange -> {
            exchange.getResponseHeaders().set("Content-Encoding", "gzip");
            TestingSite.send(exchange, 200, "text/html", TestingSite.gzip(new byte[5_000_000]));
        });
        assertThat(crawl(site.url("/long"), site.url("/bomb"))).containsExactly(Map.entry("too-large", 2));
    }

    @Test
    void compressedPagesAndSitemapFilesAreRead() {
        site.on("/a", exchange -> {
            exchange.getResponseHeaders().set("Content-Encoding", "gzip");
            byte[] page = TestingSite.gzip(TestingSite.bytes(TestingSite.articleHtml("Talks open in the first city")));
            TestingSite.send(exchange, 200, "text/html", page);
        });
        String map = "<urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'><url><loc>%s</loc></url></urlset>"
                .formatted(site.url("/a"));
        site.on(
                "/map.xml.gz",
                exchange ->
                        TestingSite.send(exchange, 200, "application/gzip", TestingSite.gzip(TestingSite.bytes(map))));
        crawl(site.url("/map.xml.gz"));
        assertThat(articles(site.host())).hasSize(1);
    }

    @Test
    void charactersAreReadAsThePageMeansThem() {
        String page = "<html><head>%s<title>t</title></head><body><article><p>%s</p></article></body></html>";
        String text = "„Déjà vu“, the minister said in the café on Tuesday, and would not say any more. ".repeat(4);
        site.on(
                "/latin1",
                exchange -> TestingSite.send(
                        exchange,
                        200,
                        "text/html; charset=windows-1252",
                        page.formatted("", text).getBytes(java.nio.charset.Charset.forName("windows-1252"))));
        site.on(
                "/bom16",
                exchange -> TestingSite.send(
                        exchange,
                        200,
                        "text/html",
                        ("\uFEFF" + page.formatted("", text + "x"))
                                .getBytes(java.nio.charset.StandardCharsets.UTF_16LE)));
        crawl(site.url("/latin1"), site.url("/bom16"));
        assertThat(articles(site.host())).hasSize(2).extracting("text").allSatisfy(read -> assertThat((String) read)
                .contains("„Déjà vu“"));
    }

    @Test
    void aSecondCrawlWithinTheFreshnessAsksForNothing() {
        site.article("/a", "Talks open in the first city", "/b")
                .article("/b", "Talks go on in the second city")
                .sitemap("/map.xml", "/a");
        site.redirect("/r", 301, "/a").status("/none", 404);
        String[] seeds = {site.url("/map.xml"), site.url("/r"), site.url("/none")};
        crawl(seeds);
        int requests = site.log().size();
        List<Map<String, Object>> before = articles(site.host());
        assertThat(crawl(seeds)).isEqualTo(Map.of("unchanged", 2, "redirected", 1, "gone", 1));
        assertThat(site.log()).hasSize(requests);
        assertThat(articles(site.host())).isEqualTo(before);
    }

    @Test
    void aSlowAnswerEndsAsFailed() {
        site.on("/slow", exchange -> {
            LockSupport.parkNanos(Duration.ofSeconds(4).toNanos());
            TestingSite.send(exchange, 200, "text/html", TestingSite.bytes("late"));
        });
        String id = start(site.url("/slow"));
        until("the first attempt is over", () -> site.requests("/slow") > 1);
        io.restassured.RestAssured.delete("/api/v1/crawls/" + id).then().statusCode(204);
        assertThat(Crawling.get(id).getString("state")).isEqualTo("cancelled");
        assertThat(Crawling.get(id).getMap("urls")).isEqualTo(Map.of("cancelled", 1));
    }

    @Test
    void progressIsStreamedUntilTheEnd() {
        site.article("/a", "Talks open in the first city");
        String id = start(site.url("/a"));
        String events = io.restassured.RestAssured.get("/api/v1/crawls/" + id + "/events")
                .then()
                .statusCode(200)
                .contentType("text/event-stream")
                .extract()
                .asString();
        assertThat(events).contains("\"state\":\"done\"").contains("\"fetched\":1");
    }
}
