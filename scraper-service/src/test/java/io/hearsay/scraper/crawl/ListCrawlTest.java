package io.hearsay.scraper.crawl;

import static io.hearsay.scraper.Crawling.articles;
import static io.hearsay.scraper.Crawling.crawl;
import static org.assertj.core.api.Assertions.assertThat;

import io.hearsay.postgres.PostgresTestResource;
import io.hearsay.scraper.FastScraping;
import io.hearsay.scraper.TestingSite;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Crawls that start at sitemaps, feeds and site roots. */
@QuarkusTest
@TestProfile(FastScraping.class)
@QuarkusTestResource(value = PostgresTestResource.class, initArgs = @ResourceArg(name = "role", value = "SCRAPER"))
class ListCrawlTest {

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
                .matches("hearsay/[0-9]\\S+ \\(\\+https://example\\.org/bot\\)"));
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
}
