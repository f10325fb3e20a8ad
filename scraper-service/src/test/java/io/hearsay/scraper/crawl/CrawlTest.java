package io.hearsay.scraper.crawl;

import static io.hearsay.scraper.Crawling.articles;
import static io.hearsay.scraper.Crawling.crawl;
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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How far a crawl goes, and what it calls what it finds. */
@QuarkusTest
@TestProfile(FastScraping.class)
@QuarkusTestResource(value = PostgresTestResource.class, initArgs = @ResourceArg(name = "role", value = "SCRAPER"))
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

    @Test
    void aSecondCrawlWithinTheFreshnessAsksForNothing() {
        site.article("/a", "Talks open in the first city", "/b")
                .article("/b", "Talks go on in the second city")
                .sitemap("/map.xml", "/a");
        site.redirect("/r", 301, "/a").status("/none", 404).typed("/report.pdf", "application/pdf", "%PDF-1.4");
        String[] seeds = {site.url("/map.xml"), site.url("/r"), site.url("/none"), site.url("/report.pdf")};
        crawl(seeds);
        int requests = site.log().size();
        List<Map<String, Object>> before = articles(site.host());
        assertThat(crawl(seeds)).isEqualTo(Map.of("unchanged", 2, "redirected", 1, "gone", 1, "wrong-type", 1));
        assertThat(site.log()).hasSize(requests);
        assertThat(articles(site.host())).isEqualTo(before);
    }
}
