package io.hearsay.scraper.alternate;

import static io.hearsay.scraper.Crawling.articles;
import static io.hearsay.scraper.Crawling.finished;
import static io.hearsay.scraper.Crawling.start;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.hearsay.postgres.PostgresTestResource;
import io.hearsay.scraper.FastScraping;
import io.hearsay.scraper.TestingSite;
import io.hearsay.scraper.address.PageAddress;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One article in several forms is read once; one in several languages is several. */
@QuarkusTest
@TestProfile(FastScraping.class)
@QuarkusTestResource(value = PostgresTestResource.class, initArgs = @ResourceArg(name = "role", value = "SCRAPER"))
class AlternateCrawlTest {

    private static final String TITLE = "Talks open in the first city";

    @Inject
    Alternates alternates;

    private TestingSite site;
    private String crawl;

    @BeforeEach
    void open() {
        site = TestingSite.start();
    }

    @AfterEach
    void close() {
        site.close();
    }

    private Map<String, Integer> crawl(String... seeds) {
        crawl = start(Map.of("seeds", List.of(seeds).stream().map(site::url).toList(), "maxDepth", 10));
        return finished(crawl);
    }

    private Map<String, String> ending(String path) {
        return given().get("/api/v1/crawls/" + crawl + "/urls")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .param("url", site.url(path))
                .getMap("items.find { it.url == url }");
    }

    private static String article(String title, String head, String... links) {
        return TestingSite.articleHtml(title, links).replace("<head>", "<head>" + head);
    }

    private PageAddress page(String path) {
        return PageAddress.stored(site.url(path));
    }

    @Test
    void anAmpFormIsNotFetchedWhenItsPageIsKnown() {
        site.page("/a", article(TITLE, "<link rel=amphtml href='/amp/a'>", "/amp/a"))
                .page("/amp/a", article(TITLE + " in short", ""));
        assertThat(crawl("/a")).isEqualTo(Map.of("fetched", 1, "duplicate-of", 1));
        assertThat(site.requests("/amp/a")).isZero();
        assertThat(ending("/amp/a"))
                .containsEntry("state", "duplicate-of")
                .containsEntry("target", site.url("/a"))
                .containsEntry("reason", "it is its AMP form");
        assertThat(articles(site.host())).hasSize(1);
    }

    @Test
    void anAmpFormLeadsToItsPage() {
        site.page(
                        "/amp/a",
                        article(TITLE + " in short", "<link rel=canonical href='/a'>")
                                .replace("<html>", "<html amp>"))
                .article("/a", TITLE);
        assertThat(crawl("/amp/a")).isEqualTo(Map.of("fetched", 1, "duplicate-of", 1));
        assertThat(ending("/amp/a"))
                .containsEntry("target", site.url("/a"))
                .containsEntry("reason", "it is its AMP form");
        assertThat(articles(site.host())).extracting("url").containsExactly(site.url("/a"));
        assertThat(alternates.of(page("/a"))).containsExactly(Alternate.amp(page("/amp/a")));
    }

    @Test
    void anAmpFormWhosePageIsGoneIsReadItself() {
        site.page("/amp/a", article(TITLE, "<link rel=canonical href='/a'>").replace("<html>", "<html amp>"));
        crawl("/amp/a");
        assertThat(articles(site.host())).extracting("url").containsExactly(site.url("/amp/a"));
    }

    @Test
    void aMobileFormIsNotFetchedEither() {
        String mobile = "<link rel=alternate media='only screen and (max-width: 640px)' href='/m/a'>";
        site.page("/a", article(TITLE, mobile, "/m/a")).page("/m/a", article(TITLE + " for short", ""));
        crawl("/a");
        assertThat(site.requests("/m/a")).isZero();
        assertThat(ending("/m/a")).containsEntry("reason", "it is its mobile form");
    }

    @Test
    void versionsInOtherLanguagesAreArticlesAndKnowEachOther() {
        site.page("/en/a", article(TITLE, "<link rel=alternate hreflang=de href='/de/a'>"))
                .page("/de/a", article("Gespräche in der ersten Stadt", ""));
        assertThat(crawl("/en/a")).isEqualTo(Map.of("fetched", 2));
        assertThat(articles(site.host())).hasSize(2);
        assertThat(alternates.of(page("/en/a"))).containsExactly(Alternate.language(page("/de/a"), "de"));
        assertThat(alternates.of(page("/de/a"))).containsExactly(Alternate.language(page("/en/a"), null));
    }

    @Test
    void aSitemapNamesAlternatesToo() {
        site.typed(
                        "/map.xml",
                        "application/xml",
                        "<urlset xmlns:xhtml='http://www.w3.org/1999/xhtml'><url><loc>@BASE@/en/a</loc>"
                                + "<xhtml:link rel='alternate' hreflang='de' href='@BASE@/de/a'/></url></urlset>")
                .article("/en/a", TITLE);
        crawl("/map.xml");
        assertThat(alternates.of(page("/en/a"))).containsExactly(Alternate.language(page("/de/a"), "de"));
    }

    @Test
    void theHomePageIsNoArticlesOwnAddress() {
        String home = "<link rel=canonical href='/'>";
        site.page("/", "<html><body><a href='/world/talks-open-in-the-city'>a</a></body></html>")
                .page("/world/talks-open-in-the-city", article(TITLE, home))
                .page("/world/talks-go-on-in-the-city", article("Talks go on", home));
        crawl("/", "/world/talks-go-on-in-the-city");
        assertThat(articles(site.host())).hasSize(2);
    }

    @Test
    void aLinkHeaderNamesThePagesOwnAddress() {
        site.on("/a/print", exchange -> {
            exchange.getResponseHeaders().set("Link", "</a>; rel=\"canonical\"");
            TestingSite.send(exchange, 200, "text/html", TestingSite.bytes(article(TITLE, "")));
        });
        site.article("/a", TITLE);
        crawl("/a/print");
        assertThat(articles(site.host())).extracting("url").containsExactly(site.url("/a"));
    }
}
