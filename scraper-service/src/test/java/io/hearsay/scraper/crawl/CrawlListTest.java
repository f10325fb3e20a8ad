package io.hearsay.scraper.crawl;

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
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lists crawls. */
@QuarkusTest
@TestProfile(FastScraping.class)
@QuarkusTestResource(value = PostgresTestResource.class, initArgs = @ResourceArg(name = "role", value = "SCRAPER"))
class CrawlListTest {

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
    void theNewestCrawlComesFirst() {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            ids.add(start(site.url("/" + i)));
        }
        assertThat(get(Map.of()).<String>getList("items.id")).startsWith(ids.get(2), ids.get(1), ids.get(0));
    }

    @Test
    void aCrawlInTheListHasItsCounts() {
        site.article("/a", "Talks open in the first city").status("/b", 404);
        String id = start(site.url("/a"), site.url("/b"));
        finished(id);
        Map<String, Object> crawl = get(Map.of()).getMap("items.find { it.id == '%s' }".formatted(id));
        assertThat(crawl).containsEntry("state", "done").containsEntry("urls", Map.of("fetched", 1, "gone", 1));
        assertThat(crawl).containsEntry("pending", 0).doesNotContainKey("progress");
    }

    @Test
    void walkingTheListMeetsEveryCrawlOnce() {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            ids.addFirst(start(site.url("/" + i)));
        }
        List<String> walked = new ArrayList<>();
        JsonPath page = get(Map.of("limit", "2"));
        walked.addAll(page.getList("items.id"));
        while (page.getString("next") != null) {
            assertThat(page.getList("items")).hasSize(2);
            page = get(Map.of("limit", "2", "after", page.getString("next")));
            walked.addAll(page.getList("items.id"));
        }
        assertThat(walked).doesNotHaveDuplicates().startsWith(ids.toArray(String[]::new));
    }

    @Test
    void aStateNarrowsTheList() {
        site.article("/a", "Talks open in the first city");
        String done = start(site.url("/a"));
        finished(done);
        String cancelled = start(site.url("/b"));
        given().delete("/api/v1/crawls/" + cancelled).then().statusCode(204);
        assertThat(get(Map.of("state", "done")).getList("items.state")).containsOnly("done");
        assertThat(get(Map.of("state", "cancelled")).<String>getList("items.id"))
                .contains(cancelled);
        assertThat(get(Map.of("state", "done")).<String>getList("items.id")).contains(done);
    }

    @ParameterizedTest
    @CsvSource({
        "state, finished, 'state must be one of running, done, cancelled, not finished'",
        "limit, 201, 'limit must be a whole number from 1 to 200, not 201'",
        "after, nonsense, 'after must be a cursor'",
        "sort, age, 'there is no query parameter sort'"
    })
    void aWrongParameterIsNamed(String name, String value, String detail) {
        JsonPath problem = given().queryParam(name, value)
                .get("/api/v1/crawls")
                .then()
                .statusCode(400)
                .extract()
                .jsonPath();
        assertThat(problem.getString("field")).isEqualTo(name);
        assertThat(problem.getString("detail")).startsWith(detail);
    }

    private static JsonPath get(Map<String, String> parameters) {
        return given().queryParams(parameters)
                .get("/api/v1/crawls")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
