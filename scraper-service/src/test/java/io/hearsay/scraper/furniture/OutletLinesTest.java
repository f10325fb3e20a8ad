package io.hearsay.scraper.furniture;

import static io.restassured.RestAssured.delete;
import static org.assertj.core.api.Assertions.assertThat;

import io.hearsay.postgres.PostgresTestResource;
import io.hearsay.scraper.Crawling;
import io.hearsay.scraper.FastScraping;
import io.hearsay.scraper.TestingDatabase;
import io.hearsay.scraper.TestingSite;
import io.hearsay.text.ContentId;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(FastScraping.class)
@QuarkusTestResource(value = PostgresTestResource.class, initArgs = @ResourceArg(name = "role", value = "SCRAPER"))
class OutletLinesTest {

    private static final String NOTICE = "Our reporters work around the clock to bring you the news first.";

    @Inject
    TestingDatabase database;

    @Inject
    OutletLines lines;

    private static void serve(TestingSite site, String path, String title) {
        site.page(path, TestingSite.articleHtml(title).replace("</article>", "<p>" + NOTICE + "</p></article>"));
    }

    private static String crawl(TestingSite site, String outlet, String... paths) {
        String[] seeds = List.of(paths).stream().map(site::url).toArray(String[]::new);
        String id = Crawling.start(Map.of("seeds", List.of(seeds), "outlets", Map.of(site.url("/"), outlet)));
        Crawling.finished(id);
        return id;
    }

    private long furniture(String outlet) {
        return database.number(
                "select count(*) from crawl.outlet_line where outlet = ? and furniture is not null", outlet);
    }

    private static CountedPage page(String outlet, String id, String text) {
        return CountedPage.of(outlet, id, text + "\n\n" + NOTICE);
    }

    private void count(CountedPage... pages) {
        QuarkusTransaction.requiringNew().run(() -> lines.count(List.of(pages)));
    }

    private static String own(String subject) {
        return "The %s talks opened on Monday after a week in which nobody had known who would come to %s, or when,"
                        .formatted(subject, subject)
                + " as a delegate from %s said on the day before they were to begin.".formatted(subject);
    }

    @Test
    void anArticleFetchedAgainCountsOnce() {
        for (int i = 0; i < 4; i++) {
            count(page("The Patient", "a", own("harbour") + " Version " + i));
            count(page("The Patient", "a", own("harbour") + " Another version."));
        }
        assertThat(furniture("The Patient")).isZero();
    }

    @Test
    void reprintsCountOnceAndAreMadeAgainWithTheirOriginal() {
        for (String id : List.of("twin-a", "twin-b", "twin-c", "twin-d")) {
            count(page("The Printer", id, own("harbour") + "\n\n" + own("river")));
        }
        assertThat(furniture("The Printer")).isZero();
        count(page("The Printer", "other", own("mountain") + "\n\n" + own("valley")));
        count(page("The Printer", "third", own("desert") + "\n\n" + own("island")));
        assertThat(furniture("The Printer")).isEqualTo(1);
        assertThat(database.texts("select counted_as from crawl.line_reprint where article_id like 'twin-%'"))
                .containsOnly("twin-a")
                .hasSize(3);
    }

    @Test
    void outletsAreCountedApart() {
        for (String outlet : List.of("Apart 1", "Apart 2", "Apart 3")) {
            count(page(outlet, "page of " + outlet, own(outlet)));
        }
        assertThat(database.number("select count(*) from crawl.outlet_line where outlet like 'Apart _' and furniture"
                        + " is not null"))
                .isZero();
    }

    @Test
    void manyWritersAtOnceLoseNoCountAndDoNotBlockEachOther() throws InterruptedException, ExecutionException {
        try (ExecutorService writers = Executors.newFixedThreadPool(6)) {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < 60; i++) {
                String subject = Character.toString('a' + i % 20).repeat(3 + i / 20);
                all.add(writers.submit(() -> count(
                        page("The Crowd", "x" + subject, own(subject)),
                        page("The Throng", "y" + subject, own(subject)))));
            }
            for (Future<?> each : all) {
                each.get();
            }
        }
        assertThat(furniture("The Crowd")).isEqualTo(1);
        assertThat(furniture("The Throng")).isEqualTo(1);
        assertThat(database.number("select count(*) from crawl.outlet_line where outlet = 'The Crowd'"))
                .isEqualTo(61);
    }

    @Test
    void aTakeDownRemovesWhatWasCounted() {
        try (TestingSite site = TestingSite.start("127.0.14.2")) {
            serve(site, "/a", "Talks open by the harbour");
            serve(site, "/b", "Rain is on its way");
            crawl(site, "The Gone", "/a", "/b");
            String rows = "select count(*) from crawl.outlet_line where outlet = 'The Gone'";
            assertThat(database.number(rows)).isEqualTo(3);
            delete("/api/v1/articles/" + ContentId.of(site.url("/a"))).then().statusCode(204);
            assertThat(database.number(rows)).isEqualTo(2);
            delete("/api/v1/articles?outlet=The Gone").then().statusCode(200);
            assertThat(database.number(rows)).isZero();
        }
    }
}
