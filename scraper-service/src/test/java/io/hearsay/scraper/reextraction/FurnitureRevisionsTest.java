package io.hearsay.scraper.reextraction;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.hearsay.postgres.PostgresTestResource;
import io.hearsay.scraper.Crawling;
import io.hearsay.scraper.FastScraping;
import io.hearsay.scraper.TestingDatabase;
import io.hearsay.scraper.TestingSite;
import io.hearsay.scraper.furniture.OutletLines;
import io.hearsay.text.ContentId;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(FastScraping.class)
@QuarkusTestResource(value = PostgresTestResource.class, initArgs = @ResourceArg(name = "role", value = "SCRAPER"))
class FurnitureRevisionsTest {

    private static final String NOTICE = "Our reporters work around the clock to bring you the news first.";

    @Inject
    OutletLines lines;

    @Inject
    TestingDatabase database;

    private static void serve(TestingSite site, String path, String title, String... more) {
        String added = String.join("", more) + "<p>" + NOTICE + "</p></article>";
        site.page(path, TestingSite.articleHtml(title).replace("</article>", added));
    }

    private static void crawl(TestingSite site, String outlet, String... paths) {
        List<String> seeds = List.of(paths).stream().map(site::url).toList();
        Crawling.finished(Crawling.start(Map.of("seeds", seeds, "outlets", Map.of(site.url("/"), outlet))));
    }

    private static JsonPath article(TestingSite site, String path) {
        return given().get("/api/v1/articles/" + ContentId.of(site.url(path))).jsonPath();
    }

    private static String text(TestingSite site, String path) {
        return article(site, path).getString("text");
    }

    private static void assertMadeAgain(TestingSite site, String... paths) {
        for (String path : paths) {
            Crawling.until(path + " is made again", () -> !text(site, path).contains(NOTICE));
            assertThat(article(site, path).getInt("revision")).isEqualTo(2);
        }
    }

    @Test
    void aLineThatTurnsOutToBeFurnitureGivesEarlierArticlesANewRevisionWithoutAFetch() {
        try (TestingSite site = TestingSite.start("127.0.14.1")) {
            serve(site, "/a", "Talks open by the harbour");
            serve(site, "/b", "Rain is on its way");
            site.article("/plain", "Nothing but an article");
            crawl(site, "The Recurring Courier", "/a", "/b", "/plain");
            assertThat(text(site, "/a")).contains(NOTICE);
            serve(site, "/c", "Bridge is closed for repairs");
            crawl(site, "The Recurring Courier", "/c");
            assertMadeAgain(site, "/a", "/b", "/c");
            assertThat(text(site, "/a")).contains("Talks open by the harbour report has a paragraph number 4");
            assertThat(article(site, "/plain").getInt("revision")).isEqualTo(1);
            assertThat(site.requests("/a")).isEqualTo(1);
            Crawling.until("nothing waits", () -> database.number("select count(*) from crawl.stale_article") == 0);
        }
    }

    @Test
    void whatIsKnownIsLeftOutAtOnce() {
        try (TestingSite site = TestingSite.start("127.0.14.3")) {
            serve(site, "/a", "Talks open by the harbour");
            serve(site, "/b", "Rain is on its way");
            serve(site, "/c", "Bridge is closed for repairs");
            crawl(site, "The Knowing Courier", "/a", "/b", "/c");
            assertMadeAgain(site, "/a", "/b", "/c");
            lines.refresh("The Knowing Courier");
            serve(site, "/d", "Market sells out of fish");
            crawl(site, "The Knowing Courier", "/d");
            assertThat(text(site, "/d")).contains("Market sells out").doesNotContain(NOTICE);
            assertThat(article(site, "/d").getInt("revision")).isEqualTo(1);
        }
    }

    @Test
    void printsOfOneTextKeepItAndAreMadeAgainWithIt() {
        try (TestingSite site = TestingSite.start("127.0.14.4")) {
            for (String print : List.of("one", "two", "three")) {
                serve(site, "/" + print, "Talks open by the harbour", "<p>This is print " + print + ".</p>");
                crawl(site, "The Printing Courier", "/" + print);
            }
            assertThat(text(site, "/three")).contains(NOTICE).contains("print three");
            serve(site, "/b", "Rain is on its way");
            serve(site, "/c", "Bridge is closed for repairs");
            crawl(site, "The Printing Courier", "/b", "/c");
            assertMadeAgain(site, "/one", "/two", "/three", "/b", "/c");
            assertThat(text(site, "/three"))
                    .contains("report has a paragraph number 4")
                    .contains("print three");
        }
    }
}
