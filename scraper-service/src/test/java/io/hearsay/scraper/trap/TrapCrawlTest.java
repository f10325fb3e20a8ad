package io.hearsay.scraper.trap;

import static io.hearsay.scraper.Crawling.articles;
import static io.hearsay.scraper.Crawling.finished;
import static io.hearsay.scraper.Crawling.start;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.hearsay.postgres.PostgresTestResource;
import io.hearsay.scraper.FastScraping;
import io.hearsay.scraper.TestingSite;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A site that goes on for ever is left soon, and costs its crawl next to nothing. */
@QuarkusTest
@TestProfile(FastScraping.class)
@QuarkusTestResource(value = PostgresTestResource.class, initArgs = @ResourceArg(name = "role", value = "SCRAPER"))
class TrapCrawlTest {

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

    private Map<String, Integer> crawl(int maxPages, String seed) {
        crawl = start(Map.of("seeds", List.of(site.url(seed)), "maxPages", maxPages, "maxDepth", 100));
        return finished(crawl);
    }

    private List<String> reasons() {
        return given().queryParam("state", "trapped")
                .get("/api/v1/crawls/" + crawl + "/urls")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items.reason");
    }

    private long requestsUnder(String prefix) {
        return site.log().stream()
                .filter(request -> request.path().startsWith(prefix))
                .count();
    }

    private static String page(Stream<String> links) {
        return links.map("<a href='%s'>more</a>"::formatted)
                .collect(Collectors.joining(" ", "<html><body>", "</body>"));
    }

    private static String[] numbered(String prefix, int count) {
        return IntStream.rangeClosed(1, count).mapToObj(i -> prefix + i).toArray(String[]::new);
    }

    private void serve(String prefix, int count) {
        for (String path : numbered(prefix, count)) {
            site.article(path, "Talks go on for day " + path);
        }
    }

    /** A month leads to the months beside it and to each of its days, for ever in both directions. */
    private static String calendar(String path) {
        YearMonth month = YearMonth.parse(path.substring("/calendar/".length(), "/calendar/2014-08".length()));
        String own = "/calendar/" + month + ".html";
        return page(Stream.concat(
                Stream.of("/calendar/" + month.minusMonths(1) + ".html", "/calendar/" + month.plusMonths(1) + ".html"),
                IntStream.rangeClosed(1, 28).mapToObj(day -> own + "?day=" + day)));
    }

    @Test
    void anEndlessCalendarIsLeftAndTheNewsBehindItIsRead() {
        serve("/news/", 60);
        site.page("/", page(Stream.concat(Stream.of("/calendar/2014-08.html"), Stream.of(numbered("/news/", 30)))))
                .page("/more", page(Stream.of(numbered("/news/", 60))))
                .page("/news/30", TestingSite.articleHtml("Talks go on for day /news/30", "/more"))
                .under("/calendar/", TrapCrawlTest::calendar);
        Map<String, Integer> urls = crawl(250, "/");
        assertThat(articles(site.host())).hasSize(60);
        assertThat(requestsUnder("/calendar/")).isLessThan(120);
        assertThat(urls.get("trapped")).isPositive();
        assertThat(reasons())
                .anyMatch(reason -> reason.endsWith(
                        "pages like /calendar/#-#.html?day=* held no article and led to" + " nothing new"));
    }

    @Test
    void anEndlessSearchIsLeft() {
        serve("/news/", 5);
        site.page("/", page(Stream.concat(Stream.of("/search?q=a"), Stream.of(numbered("/news/", 5)))))
                .under("/search", path -> page(IntStream.range(0, 5).mapToObj(i -> path + "b" + i)));
        Map<String, Integer> urls = crawl(200, "/");
        assertThat(articles(site.host())).hasSize(5);
        assertThat(requestsUnder("/search")).isBetween(30L, 60L);
        assertThat(urls.get("trapped")).isPositive();
    }

    @Test
    void aCircleOfRelativeLinksIsLeft() {
        site.page("/", page(Stream.of("world/"))).under("/world/", _ -> page(Stream.of("asia/", "world/")));
        crawl(500, "/");
        assertThat(requestsUnder("/world/")).isLessThan(500);
        assertThat(reasons()).contains("a trap: its path repeats itself");
    }

    @Test
    void ofAnEndlessTrapOnlySomeAddressesAreKept() {
        site.page("/", page(IntStream.range(0, 300).mapToObj(i -> "/list?sort=" + i + "&order=" + i)));
        assertThat(crawl(500, "/")).isEqualTo(Map.of("fetched", 1, "trapped", Traps.KEPT));
        assertThat(reasons()).containsOnly("a trap: it sorts and filters a list");
        assertThat(requestsUnder("/list")).isZero();
    }

    @Test
    void anArchiveOfManyPagesIsReadToItsEnd() {
        int pages = 45;
        serve("/story/", pages * 2);
        site.page("/", page(Stream.of("/archive?page=1"))).under("/archive?page=", path -> {
            int page = Integer.parseInt(path.substring("/archive?page=".length()));
            Stream<String> stories = Stream.of("/story/" + (2 * page), "/story/" + (2 * page - 1));
            return page(Stream.concat(stories, page < pages ? Stream.of("/archive?page=" + (page + 1)) : Stream.of()));
        });
        assertThat(crawl(500, "/")).isEqualTo(Map.of("fetched", 1 + pages * 3));
        assertThat(articles(site.host())).hasSize(pages * 2);
    }

    @Test
    void whatASitemapListsIsFetchedWhateverItsShape() {
        String[] days = IntStream.rangeClosed(1, 50)
                .mapToObj(day -> "/calendar/2014-08.html?day=" + day)
                .toArray(String[]::new);
        site.sitemap("/map.xml", days).under("/calendar/", _ -> page(Stream.of()));
        assertThat(crawl(500, "/map.xml")).isEqualTo(Map.of("fetched", 51));
    }
}
