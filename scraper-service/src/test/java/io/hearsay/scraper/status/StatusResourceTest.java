package io.hearsay.scraper.status;

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
import org.junit.jupiter.api.Test;

/** Says whether anything is to be fetched, and why what waits is waiting. */
@QuarkusTest
@TestProfile(FastScraping.class)
@QuarkusTestResource(value = PostgresTestResource.class, initArgs = @ResourceArg(name = "role", value = "SCRAPER"))
class StatusResourceTest {

    @Test
    void whatWaitsIsCountedByReason() {
        try (TestingSite site = TestingSite.start()) {
            site.on("/a", exchange -> {
                exchange.getResponseHeaders().set("Retry-After", "600");
                TestingSite.send(exchange, 503, "text/plain", TestingSite.bytes("later"));
            });
            String id = start(site.url("/a"), site.url("/b"), site.url("/c"));
            until("the host asks to wait", () -> waiting("the host answers 503 and asks to wait") == 2);
            assertThat(waiting("the host answers 503")).isEqualTo(1);
            assertThat(status().getString("state")).isEqualTo("working");
            assertThat(status().getInt("pending")).isEqualTo(3);
            given().delete("/api/v1/crawls/" + id).then().statusCode(204);
            assertThat(status().getString("state")).isEqualTo("idle");
            assertThat(status().getInt("pending")).isZero();
            assertThat(status().getList("waiting")).isEmpty();
        }
    }

    @Test
    void aCrawlIsPendingFromTheMomentItIsStarted() {
        try (TestingSite site = TestingSite.start()) {
            status();
            String id = start(site.url("/a"));
            boolean pending = status().getInt("pending") == 1;
            assertThat(pending || finished(id).containsKey("gone")).isTrue();
            finished(id);
            assertThat(status().getString("state")).isEqualTo("idle");
        }
    }

    private static int waiting(String reason) {
        Integer urls = status().get("waiting.find { it.reason == '%s' }?.urls".formatted(reason));
        return urls == null ? 0 : urls;
    }

    private static JsonPath status() {
        return given().get("/api/v1/status").then().statusCode(200).extract().jsonPath();
    }
}
