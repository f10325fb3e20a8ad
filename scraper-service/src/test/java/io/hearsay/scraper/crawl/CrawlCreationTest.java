package io.hearsay.scraper.crawl;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.hearsay.postgres.PostgresTestResource;
import io.hearsay.scraper.FastScraping;
import io.hearsay.scraper.TestingSite;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.hibernate.Session;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Starts crawls, each once. */
@QuarkusTest
@TestProfile(FastScraping.class)
@QuarkusTestResource(value = PostgresTestResource.class, initArgs = @ResourceArg(name = "role", value = "SCRAPER"))
class CrawlCreationTest {

    private TestingSite site;

    @BeforeEach
    void open() {
        site = TestingSite.start();
    }

    @AfterEach
    void close() {
        site.close();
    }

    @Inject
    Session database;

    @Inject
    CrawlCreation creation;

    @Test
    void aNewCrawlNamesItsAddress() {
        Response answer = post(null, body("/a"));
        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(answer.header("Location")).endsWith("/api/v1/crawls/" + answer.path("id"));
        assertThat(answer.jsonPath().getString("state")).isEqualTo("running");
    }

    @Test
    void theSameRequestUnderTheSameKeyIsTheSameCrawl() {
        String key = newKey();
        Response first = post(key, body("/a"));
        Response second = post(key, body("/a"));
        assertThat(second.statusCode()).isEqualTo(201);
        assertThat(second.<String>path("id")).isEqualTo(first.path("id"));
        assertThat(second.header("Location")).isEqualTo(first.header("Location"));
    }

    @Test
    void neitherQuotationMarksNorTheOrderOfFieldsMakeAnotherRequest() {
        String key = UUID.randomUUID().toString();
        String id = post(key, "{\"seeds\": [\"%s\"], \"maxDepth\": 0}".formatted(site.url("/a")))
                .path("id");
        String again = post('"' + key + '"', "{ \"maxDepth\": 0, \"seeds\": [\"%s\"] }".formatted(site.url("/a")))
                .path("id");
        assertThat(again).isEqualTo(id);
    }

    @Test
    void anotherRequestUnderTheSameKeyIsRefused() {
        String key = newKey();
        post(key, body("/a"));
        Response other = post(key, body("/b"));
        assertThat(other.statusCode()).isEqualTo(422);
        assertThat(other.contentType()).startsWith("application/problem+json");
        assertThat(other.jsonPath().getString("field")).isEqualTo("Idempotency-Key");
        assertThat(other.jsonPath().getString("detail")).contains("used for another request");
    }

    @Test
    void withoutAKeyEveryRequestIsACrawlOfItsOwn() {
        assertThat(post(null, body("/a")).<String>path("id"))
                .isNotEqualTo(post(null, body("/a")).path("id"));
    }

    @Test
    void aRequestThatIsRefusedLeavesItsKeyFree() {
        String key = newKey();
        assertThat(post(key, Map.of("seeds", List.of())).statusCode()).isEqualTo(400);
        assertThat(post(key, body("/a")).statusCode()).isEqualTo(201);
    }

    @Test
    void requestsAtTheSameTimeStartOneCrawl() throws Exception {
        String key = newKey();
        Set<String> ids = new HashSet<>();
        try (ExecutorService clients = Executors.newFixedThreadPool(8)) {
            List<Future<String>> answers = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                answers.add(clients.submit(() -> post(key, body("/a")).path("id")));
            }
            for (Future<String> answer : answers) {
                ids.add(answer.get());
            }
        }
        assertThat(ids).hasSize(1).doesNotContainNull();
    }

    @Test
    void oldKeysAreForgottenAndYoungOnesAreNot() {
        String old = newKey();
        String young = newKey();
        String id = post(old, body("/a")).path("id");
        String kept = post(young, body("/a")).path("id");
        QuarkusTransaction.requiringNew().run(() -> database.createNativeMutationQuery(
                        "update crawl.idempotency_key set created_at = now() - interval '25 hours' where crawl_id = :id")
                .setParameter("id", id)
                .executeUpdate());
        creation.forgetOldKeys();
        assertThat(post(old, body("/a")).<String>path("id")).isNotEqualTo(id);
        assertThat(post(young, body("/a")).<String>path("id")).isEqualTo(kept);
    }

    private Map<String, Object> body(String path) {
        return Map.of("seeds", List.of(site.url(path)));
    }

    private static String newKey() {
        return '"' + UUID.randomUUID().toString() + '"';
    }

    private static Response post(String key, Object body) {
        var request = given().contentType(ContentType.JSON).body(body);
        return (key == null ? request : request.header("Idempotency-Key", key)).post("/api/v1/crawls");
    }
}
