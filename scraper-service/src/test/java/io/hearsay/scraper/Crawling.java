package io.hearsay.scraper;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** What tests do with the running service over its API. */
public final class Crawling {

    private static final Duration LIMIT = Duration.ofSeconds(40);

    private Crawling() {}

    /** Starts a crawl of the seeds with nothing else said. */
    public static String start(String... seeds) {
        return start(Map.of("seeds", List.of(seeds)));
    }

    public static String start(Map<String, ?> request) {
        return given().contentType(ContentType.JSON)
                .body(request)
                .post("/api/v1/crawls")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** Waits until the crawl is done and gives the number of addresses in each state. */
    public static Map<String, Integer> finished(String id) {
        until("crawl " + id + " is done", () -> !get(id).getString("state").equals("running"));
        return get(id).getMap("urls");
    }

    public static JsonPath get(String id) {
        return given().get("/api/v1/crawls/" + id)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    public static Map<String, Integer> crawl(String... seeds) {
        return finished(start(seeds));
    }

    /** The articles of one host in the feed. */
    public static List<Map<String, Object>> articles(String host) {
        List<Map<String, Object>> found = new ArrayList<>();
        String after = null;
        do {
            RequestSpecification request = given().queryParam("limit", 200);
            JsonPath page = (after == null ? request : request.queryParam("after", after))
                    .get("/api/v1/articles")
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            found.addAll(page.param("start", "http://" + host + "/")
                    .getList("items.findAll { it.url != null && it.url.startsWith(start) }"));
            after = page.getString("next");
        } while (after != null);
        return found;
    }

    /** Waits for something to become true. */
    public static void until(String what, BooleanSupplier condition) {
        Instant deadline = Instant.now().plus(LIMIT);
        while (!condition.getAsBoolean()) {
            if (Instant.now().isAfter(deadline)) {
                throw new AssertionError("still not so: " + what);
            }
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
    }
}
