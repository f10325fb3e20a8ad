package io.hearsay.scraper.host;

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
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Says of every host why it is, or is not, being asked for a page right now. */
@QuarkusTest
@TestProfile(FastScraping.class)
@QuarkusTestResource(value = PostgresTestResource.class, initArgs = @ResourceArg(name = "role", value = "SCRAPER"))
class HostResourceTest {

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
    void aHostThatWasReadIsIdleAndHasItsRobots() {
        site.article("/a", "Talks open in the first city");
        finished(start(site.url("/a")));
        until("the host is given back", () -> "idle".equals(host(site.host()).get("state")));
        Map<String, Object> host = host(site.host());
        assertThat(host)
                .containsEntry("requests", 3)
                .containsEntry("failures", 0)
                .containsEntry("leased", false);
        assertThat(host.get("queued")).isEqualTo(Map.of("value", 0, "relation", "eq"));
        assertThat(host).doesNotContainKeys("waitingFor", "until");
        assertThat(host.get("robots"))
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.MAP)
                .containsEntry("verdict", "rules")
                .containsKeys("reason", "fetchedAt", "expiresAt");
    }

    @Test
    void aHostThatAsksToWaitSaysUntilWhen() {
        site.on("/a", exchange -> {
            exchange.getResponseHeaders().set("Retry-After", "600");
            TestingSite.send(exchange, 503, "text/plain", TestingSite.bytes("later"));
        });
        String id = start(site.url("/a"), site.url("/b"));
        until("it asks to wait", () -> "asked-to-wait".equals(host(site.host()).get("state")));
        Map<String, Object> host = host(site.host());
        assertThat(host).containsEntry("waitingFor", "the host answers 503 and asks to wait");
        assertThat(Instant.parse((String) host.get("until")))
                .isAfter(Instant.now().plusSeconds(500));
        assertThat(host.get("queued")).isEqualTo(Map.of("value", 2, "relation", "eq"));
        given().delete("/api/v1/crawls/" + id).then().statusCode(204);
    }

    @Test
    void aWrongStateIsNamed() {
        JsonPath problem = given().queryParam("state", "asleep")
                .get("/api/v1/hosts")
                .then()
                .statusCode(400)
                .extract()
                .jsonPath();
        assertThat(problem.getString("field")).isEqualTo("state");
        assertThat(problem.getString("detail")).startsWith("state must be one of idle, ready, in-flight");
    }

    private static Map<String, Object> host(String name) {
        List<Map<String, Object>> hosts = list(Map.of("name", name)).getList("items");
        return hosts.isEmpty() ? Map.of() : hosts.getFirst();
    }

    private static JsonPath list(Map<String, String> parameters) {
        return given().queryParams(parameters)
                .get("/api/v1/hosts")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
