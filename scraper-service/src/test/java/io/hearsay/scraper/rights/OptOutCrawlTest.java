package io.hearsay.scraper.rights;

import static io.hearsay.scraper.Crawling.crawl;
import static io.hearsay.scraper.Crawling.finished;
import static io.hearsay.scraper.Crawling.start;
import static org.assertj.core.api.Assertions.assertThat;

import io.hearsay.postgres.PostgresTestResource;
import io.hearsay.scraper.Crawling;
import io.hearsay.scraper.FastScraping;
import io.hearsay.scraper.TestingDatabase;
import io.hearsay.scraper.TestingSite;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What sites do not want done with their pages is not done, and what was done before is taken back. */
@QuarkusTest
@TestProfile(FastScraping.class)
@QuarkusTestResource(value = PostgresTestResource.class, initArgs = @ResourceArg(name = "role", value = "SCRAPER"))
class OptOutCrawlTest {

    @Inject
    TestingDatabase database;

    private TestingSite site;

    @BeforeEach
    void open() {
        site = TestingSite.start().article("/a", "First").article("/b", "Second");
    }

    @AfterEach
    void close() {
        site.close();
    }

    private List<Map<String, Object>> optOuts() {
        return RestAssured.given()
                .queryParam("host", site.host())
                .get("/api/v1/opt-outs")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items");
    }

    private String reason(String crawl, String path) {
        return database.text("select reason from crawl.frontier where crawl_id = ? and url = ?", crawl, site.url(path));
    }

    private boolean keepsBody(String path) {
        return database.number(
                        """
                        select (select count(*) from crawl.page where url = ? and body is not null)
                          + (select count(*) from crawl.page_version where url = ?)""",
                        site.url(path),
                        site.url(path))
                > 0;
    }

    /** As if the page had been fetched long ago. */
    private void letTimePass() {
        database.run("update crawl.page set checked_at = checked_at - interval '1 day'");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "tdm-reservation | 1 | the site reserves text and data mining (header)",
                "X-Robots-Tag | noindex | the page asks not to be indexed (header)",
                "X-Robots-Tag | none | the page asks not to be indexed (header)",
                "X-Robots-Tag | Hearsay: noindex | the page asks not to be indexed (header)",
                "X-Robots-Tag | unavailable_after: Sat, 07 Jul 2007 16:30:00 GMT"
                        + " | the page asks not to be indexed any longer (header)"
            })
    void aHeaderForbidsTheArticle(String header, String value, String reason) {
        site.withHeader("/a", header, value);
        String id = start(site.url("/a"));
        assertThat(finished(id)).isEqualTo(Map.of("opted-out", 1));
        assertThat(reason(id, "/a")).isEqualTo(reason);
        assertThat(Crawling.articles(site.host())).isEmpty();
        assertThat(keepsBody("/a")).isFalse();
        assertThat(database.number("select status from crawl.page where url = ?", site.url("/a")))
                .isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "X-Robots-Tag, 'otherbot: noindex, nofollow'",
        "X-Robots-Tag, 'unavailable_after: 1 Jan 2222 00:00:00 GMT'",
        "tdm-reservation, 0",
        "X-Robots-Tag, 'all'"
    })
    void aHeaderForOthersForbidsNothing(String header, String value) {
        site.withHeader("/a", header, value);
        assertThat(crawl(site.url("/a"))).isEqualTo(Map.of("fetched", 1));
        assertThat(Crawling.articles(site.host())).hasSize(1);
        assertThat(optOuts()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "tdm-reservation, 1, the site reserves text and data mining (meta)",
        "robots, noindex, the page asks not to be indexed (meta)",
        "hearsay, none, the page asks not to be indexed (meta)"
    })
    void aMetaElementForbidsTheArticle(String name, String content, String reason) {
        site.page("/m", meta(name, content));
        String id = start(site.url("/m"));
        assertThat(finished(id)).isEqualTo(Map.of("opted-out", 1));
        assertThat(reason(id, "/m")).isEqualTo(reason);
        assertThat(keepsBody("/m")).isFalse();
    }

    private static String meta(String name, String content, String... links) {
        StringBuilder html = new StringBuilder(
                "<html><head><meta name=\"%s\" content=\"%s\"><title>Storm</title></head>".formatted(name, content));
        html.append("<body><article><h1>Storm</h1><p>").append("The harbour was closed, officials said. ".repeat(20));
        for (String link : links) {
            html.append("<a href=\"%s\">more</a>".formatted(link));
        }
        return html.append("</p></article></body></html>").toString();
    }

    @Test
    void theFileReservesPathsAndHeadersSupersedeIt() {
        site.typed(
                "/.well-known/tdmrep.json",
                "application/json",
                "[{\"location\": \"/a\", \"tdm-reservation\": 1, \"tdm-policy\": \"/terms\"},"
                        + " {\"location\": \"/b\", \"tdm-reservation\": 1}]");
        site.article("/c", "Third").withHeader("/b", "tdm-reservation", "0");
        String id = start(site.url("/a"), site.url("/b"), site.url("/c"));
        assertThat(finished(id)).isEqualTo(Map.of("opted-out", 1, "fetched", 2));
        assertThat(reason(id, "/a")).isEqualTo("the site reserves text and data mining (file)");
        assertThat(optOuts()).singleElement().satisfies(optOut -> assertThat(optOut)
                .containsEntry("url", site.url("/a"))
                .containsEntry("kind", "tdm-reservation")
                .containsEntry("place", "file")
                .containsEntry("policy", site.url("/terms"))
                .doesNotContainKey("liftedAt"));
        assertThat(site.log().stream().map(TestingSite.Request::path).limit(2))
                .containsExactly("/robots.txt", "/.well-known/tdmrep.json");
        assertThat(site.requests("/.well-known/tdmrep.json")).isEqualTo(1);
    }

    @Test
    void whereRobotsForbidsTheFileItIsNotAskedFor() {
        site.robots("User-agent: *\nDisallow: /.well-known/");
        assertThat(crawl(site.url("/a"))).isEqualTo(Map.of("fetched", 1));
        assertThat(site.requests("/.well-known/tdmrep.json")).isZero();
    }

    @Test
    void nofollowKeepsTheLinksOut() {
        site.page("/m", meta("robots", "nofollow", "/a", "/b"));
        assertThat(crawl(site.url("/m"))).isEqualTo(Map.of("fetched", 1));
        assertThat(Crawling.articles(site.host())).hasSize(1);
        assertThat(optOuts()).extracting(optOut -> optOut.get("kind")).containsExactly("nofollow");
    }

    @Test
    void noindexAloneLetsTheLinksBeFollowed() {
        site.page("/m", meta("robots", "noindex", "/a", "/b"));
        assertThat(crawl(site.url("/m"))).isEqualTo(Map.of("opted-out", 1, "fetched", 2));
    }

    @Test
    void noarchiveKeepsTheArticleAndNotThePage() {
        assertThat(crawl(site.url("/a"))).isEqualTo(Map.of("fetched", 1));
        assertThat(keepsBody("/a")).isTrue();
        letTimePass();
        site.withHeader("/a", "X-Robots-Tag", "noarchive");
        assertThat(crawl(site.url("/a"))).isEqualTo(Map.of("unchanged", 1));
        assertThat(Crawling.articles(site.host())).singleElement().satisfies(article -> assertThat(article)
                .containsEntry("erased", false));
        assertThat(keepsBody("/a")).isFalse();
        assertThat(crawl(site.url("/a")))
                .as("without its body it is asked for again")
                .isEqualTo(Map.of("unchanged", 1));
        assertThat(site.requests("/a")).isEqualTo(3);
    }

    @Test
    void anEarlierArticleIsWithdrawnAndComesBackWhenTheOptOutIsLifted() {
        crawl(site.url("/a"));
        String article = (String) Crawling.articles(site.host()).getFirst().get("id");
        letTimePass();
        site.withHeader("/a", "tdm-reservation", "1");
        assertThat(crawl(site.url("/a"))).isEqualTo(Map.of("opted-out", 1));
        assertThat(entry(article)).containsEntry("erased", true).doesNotContainKey("text");
        assertThat(keepsBody("/a")).isFalse();
        assertThat(database.text("select erased_reason from crawl.article where id = ?", article))
                .isEqualTo("the site reserves text and data mining (header)");

        site.article("/a", "First");
        assertThat(crawl(site.url("/a"))).isEqualTo(Map.of("fetched", 1));
        assertThat(entry(article)).containsEntry("erased", false).containsKey("text");
        assertThat(optOuts()).singleElement().satisfies(optOut -> assertThat(optOut)
                .containsKey("liftedAt"));

        site.withHeader("/a", "tdm-reservation", "1");
        letTimePass();
        assertThat(crawl(site.url("/a"))).isEqualTo(Map.of("opted-out", 1));
        assertThat(optOuts()).singleElement().satisfies(optOut -> assertThat(optOut)
                .doesNotContainKey("liftedAt"));
    }

    private static Map<String, Object> entry(String article) {
        return RestAssured.given()
                .queryParam("limit", 200)
                .get("/api/v1/articles")
                .jsonPath()
                .param("id", article)
                .getMap("items.find { it.id == id }");
    }

    @Test
    void theDuplicateOfAPageThatOptsOutSpeaksForItself() {
        site.article("/copy", "First");
        String id = start(site.url("/a"), site.url("/copy"));
        assertThat(finished(id)).isEqualTo(Map.of("fetched", 1, "duplicate-of", 1));
        letTimePass();
        String original =
                database.text("select target from crawl.frontier where crawl_id = ? and state = 'duplicate-of'", id);
        site.withHeader(original.substring(site.url("").length()), "X-Robots-Tag", "noindex");
        assertThat(crawl(site.url("/a"), site.url("/copy"))).isEqualTo(Map.of("opted-out", 1, "unchanged", 1));
        assertThat(Crawling.articles(site.host())).extracting("url").hasSize(1).doesNotContain(original);
    }

    @Test
    void aListIsReadThoughItIsNotToBeIndexed() {
        site.sitemap("/map.xml", "/a", "/b").withHeader("/map.xml", "X-Robots-Tag", "noindex, follow");
        assertThat(crawl(site.url("/map.xml"))).isEqualTo(Map.of("fetched", 3));
    }

    @Test
    void aListWithNofollowLeadsNowhere() {
        site.sitemap("/map.xml", "/a", "/b").withHeader("/map.xml", "X-Robots-Tag", "nofollow");
        assertThat(crawl(site.url("/map.xml"))).isEqualTo(Map.of("fetched", 1));
    }

    @Test
    void theRecordIsReadInStretches() {
        site.withHeader("/a", "X-Robots-Tag", "noindex, noarchive").withHeader("/b", "X-Robots-Tag", "noindex");
        crawl(site.url("/a"), site.url("/b"));
        var first = stretch(null);
        assertThat(first.getList("items.url")).containsExactly(site.url("/a"), site.url("/a"));
        assertThat(first.getList("items.kind")).containsExactly("noarchive", "noindex");
        var second = stretch(first.getString("next"));
        assertThat(second.getList("items.url")).containsExactly(site.url("/b"));
        assertThat(second.getString("next")).isNull();
    }

    private io.restassured.path.json.JsonPath stretch(String after) {
        var request = RestAssured.given().queryParam("host", site.host()).queryParam("limit", 2);
        return (after == null ? request : request.queryParam("after", after))
                .get("/api/v1/opt-outs")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    @ParameterizedTest
    @CsvSource({"limit=0, limit", "after=x, after"})
    void aWrongQueryIsNamed(String query, String field) {
        assertThat(RestAssured.get("/api/v1/opt-outs?" + query)
                        .then()
                        .statusCode(400)
                        .extract()
                        .asString())
                .contains(field);
    }
}
