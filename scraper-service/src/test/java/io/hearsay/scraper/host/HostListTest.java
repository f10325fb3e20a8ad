package io.hearsay.scraper.host;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.hearsay.postgres.PostgresTestResource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hibernate.Session;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Hosts as their rows say they are, while no scraper changes them. */
@QuarkusTest
@TestProfile(HostListTest.NoScraper.class)
@QuarkusTestResource(value = PostgresTestResource.class, initArgs = @ResourceArg(name = "role", value = "SCRAPER"))
class HostListTest {

    public static final class NoScraper implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("hearsay.scraper.fetches", "0");
        }
    }

    private static final String PREFIX = "made-up-";

    @Inject
    Session database;

    @ParameterizedTest
    @CsvSource({
        "idle, due_at = null",
        "ready, due_at = now()",
        "in-flight, lease_until = now() + interval '20 s'",
        "pausing, due_at = now() + interval '1 s'; next_request_at = now() + interval '60 s'",
        "backing-off, due_at = now(); next_request_at = now() + interval '60 s'; failures = 2",
        "circuit-open, due_at = now(); next_request_at = now() + interval '60 s'; failures = 5",
        "later, due_at = now() + interval '60 s'"
    })
    void theStateFollowsFromTheHostsRow(String state, String changes) {
        String name = PREFIX + state + ".example";
        sql("insert into crawl.host (name) values ('%s') on conflict do nothing".formatted(name));
        sql("update crawl.host set %s where name = '%s'".formatted(changes.replace(";", ","), name));
        assertThat(host(name)).containsEntry("state", state);
        assertThat(list(Map.of("state", state, "name", PREFIX)).<String>getList("items.name"))
                .contains(name);
        sql("delete from crawl.host where name = '%s'".formatted(name));
    }

    @Test
    void aHostWithoutAReadableRobotsIsNotFetchedFrom() {
        String name = PREFIX + "robots.example";
        sql("insert into crawl.host (name, due_at) values ('%s', now() + interval '1 s')".formatted(name));
        sql(("insert into crawl.robots (origin, verdict, reason, fetched_at, expires_at) values"
                        + " ('https://%s', 'unavailable', 'the host answers 500', now(), now() + interval '60 s')")
                .formatted(name));
        assertThat(host(name))
                .containsEntry("state", "robots-unavailable")
                .containsEntry("waitingFor", "the host answers 500");
        sql("delete from crawl.host where name = '%s'".formatted(name));
    }

    @Test
    void walkingTheListMeetsEveryHostOnce() {
        for (int i = 0; i < 7; i++) {
            sql("insert into crawl.host (name) values ('walked-%d.example') on conflict do nothing".formatted(i));
        }
        List<String> walked = new ArrayList<>();
        JsonPath page = list(Map.of("name", "walked-", "limit", "3"));
        walked.addAll(page.getList("items.name"));
        while (page.getString("next") != null) {
            page = list(Map.of("name", "walked-", "limit", "3", "after", page.getString("next")));
            walked.addAll(page.getList("items.name"));
        }
        assertThat(walked).hasSize(7).doesNotHaveDuplicates().isSorted();
        sql("delete from crawl.host where name like 'walked-%'");
    }

    private void sql(String statement) {
        QuarkusTransaction.requiringNew()
                .run(() -> database.createNativeMutationQuery(statement).executeUpdate());
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
