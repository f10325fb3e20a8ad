package io.hearsay.scraper.crawl;

import static io.hearsay.scraper.Crawling.finished;
import static io.hearsay.scraper.Crawling.start;
import static io.hearsay.scraper.Crawling.until;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.hearsay.postgres.PostgresTestResource;
import io.hearsay.scraper.FastScraping;
import io.hearsay.scraper.TestingSite;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Lists what became of every address of a crawl. */
@QuarkusTest
@TestProfile(FastScraping.class)
@QuarkusTestResource(value = PostgresTestResource.class, initArgs = @ResourceArg(name = "role", value = "SCRAPER"))
class CrawlUrlsTest {

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
    void everyAddressIsThereWithItsStateItsReasonAndItsTime() {
        site.article("/a", "Talks open in the first city", "/old", "/none")
                .redirect("/old", 301, "/a")
                .status("/none", 404);
        Instant begin = Instant.now().minusSeconds(1);
        String id = crawl(site.url("/a"));
        JsonPath list = get(id, Map.of());
        assertThat(list.<String>getList("items.url"))
                .containsExactly(site.url("/a"), site.url("/none"), site.url("/old"));
        assertThat(list.<String>getList("items.state")).containsExactly("fetched", "gone", "redirected");
        assertThat(list.getString("items[1].reason")).isEqualTo("the host answers 404");
        assertThat(list.getString("items[2].target")).isEqualTo(site.url("/a"));
        assertThat(list.<Integer>getList("items.attempt")).containsOnly(1);
        assertThat(list.<String>getList("items.kind")).containsExactly("seed", "link", "link");
        assertThat(list.<String>getList("items.changedAt"))
                .allSatisfy(at -> assertThat(Instant.parse(at)).isBetween(begin, Instant.now()));
        assertThat(list.getString("items[0].dueAt")).isNull();
    }

    @Test
    void anAddressThatWaitsSaysUntilWhenAndWhy() {
        site.on("/later", exchange -> {
            exchange.getResponseHeaders().set("Retry-After", "600");
            TestingSite.send(exchange, 503, "text/plain", TestingSite.bytes("later"));
        });
        String id = start(site.url("/later"));
        until("it was tried", () -> "the host answers 503"
                .equals(get(id, Map.of()).getString("items[0].reason")));
        JsonPath waiting = get(id, Map.of("state", "queued"));
        assertThat(waiting.getList("items")).hasSize(1);
        assertThat(Instant.parse(waiting.getString("items[0].dueAt")))
                .isAfter(Instant.now().plusSeconds(500));
        given().delete("/api/v1/crawls/" + id).then().statusCode(204);
    }

    @Test
    void stateAndHostNarrowTheList() {
        try (TestingSite other = TestingSite.start("127.0.0.9")) {
            site.article("/a", "Talks open in the first city").status("/b", 404);
            other.article("/c", "Talks go on in the second city").status("/d", 404);
            String id = crawl(site.url("/a"), site.url("/b"), other.url("/c"), other.url("/d"));
            assertThat(get(id, Map.of("state", "gone")).<String>getList("items.url"))
                    .containsExactlyInAnyOrder(site.url("/b"), other.url("/d"));
            assertThat(get(id, Map.of("host", other.host())).<String>getList("items.url"))
                    .containsExactly(other.url("/c"), other.url("/d"));
            assertThat(get(id, Map.of("host", other.host(), "state", "gone")).<String>getList("items.url"))
                    .containsExactly(other.url("/d"));
        }
    }

    @Test
    void walkingTheListMeetsEveryAddressOnce() {
        String[] links = new String[7];
        for (int i = 0; i < links.length; i++) {
            links[i] = "/page-" + i;
        }
        site.article("/a", "Talks open in the first city", links);
        String id = crawl(site.url("/a"));
        List<String> walked = new ArrayList<>();
        JsonPath page = get(id, Map.of("limit", "3"));
        walked.addAll(page.getList("items.url"));
        while (page.getString("next") != null) {
            page = get(id, Map.of("limit", "3", "after", page.getString("next")));
            walked.addAll(page.getList("items.url"));
        }
        assertThat(walked).hasSize(8).doesNotHaveDuplicates().isSorted();
    }

    @Test
    void aWrongQuestionIsNamed() {
        String id = crawl(site.url("/a"));
        JsonPath problem = problem(id, "state", "lost", 400);
        assertThat(problem.getString("field")).isEqualTo("state");
        assertThat(problem.getString("detail")).startsWith("state must be one of queued, leased, fetched");
        String cursor = io.hearsay.web.Cursor.of("/api/v1/crawls/%s/urls?state=null&host=null".formatted(id), "x");
        problem(id, "after", cursor, 200);
        assertThat(problem(id, "after", "nonsense", 400).getString("field")).isEqualTo("after");
        problem("unknown", "limit", "1", 404);
    }

    private String crawl(String... seeds) {
        String id = start(Map.of("seeds", List.of(seeds)));
        finished(id);
        return id;
    }

    private static JsonPath problem(String id, String name, String value, int status) {
        return given().queryParam(name, value)
                .get("/api/v1/crawls/{id}/urls", id)
                .then()
                .statusCode(status)
                .extract()
                .jsonPath();
    }

    private static JsonPath get(String id, Map<String, String> parameters) {
        return given().queryParams(parameters)
                .get("/api/v1/crawls/{id}/urls", id)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
