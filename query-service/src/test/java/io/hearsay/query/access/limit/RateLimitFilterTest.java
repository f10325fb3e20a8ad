package io.hearsay.query.access.limit;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;

import io.hearsay.query.ReadersPostgres;
import io.hearsay.query.TestingKeys;
import io.hearsay.query.TestingViews;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(RateLimitFilterTest.Counted.class)
@ReadersPostgres
class RateLimitFilterTest {

    @Inject
    MeterRegistry meters;

    /** Small quotas, and the tests stand in for a trusted proxy that names its clients. */
    public static final class Counted implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            Map<String, String> settings = new HashMap<>();
            settings.put("hearsay.access.limits.enabled", "true");
            settings.put("hearsay.access.limits.reading", "5");
            settings.put("hearsay.access.limits.writing", "2");
            settings.put("hearsay.access.limits.key-reading", "9");
            settings.put("hearsay.access.limits.unknown-keys", "3");
            settings.put("hearsay.access.anonymous", "contributor");
            settings.put("quarkus.http.proxy.proxy-address-forwarding", "true");
            settings.put("quarkus.http.proxy.allow-x-forwarded", "true");
            settings.put("quarkus.http.proxy.trusted-proxies", "127.0.0.1,::1");
            return settings;
        }
    }

    @BeforeAll
    static void publish() {
        TestingViews.publishSample();
    }

    @Test
    void eachAnswerSaysWhatIsLeftAndThenComes429() {
        for (int left = 4; left >= 0; left--) {
            from("198.51.100.1")
                    .statusCode(200)
                    .header("RateLimit-Policy", "\"reading\";q=5;w=60")
                    .header("RateLimit", matchesPattern("\"reading\";r=" + left + ";t=[0-9]+"));
        }
        from("198.51.100.1")
                .statusCode(429)
                .contentType("application/problem+json")
                .header("Retry-After", matchesPattern("[1-9][0-9]*"))
                .header("RateLimit", matchesPattern("\"reading\";r=0;t=[0-9]+"))
                .body("status", equalTo(429))
                .body("detail", containsString("5 requests a minute"));
        from("198.51.100.2").statusCode(200);
    }

    @Test
    void writingIsCountedByItself() {
        for (int i = 0; i < 2; i++) {
            write("198.51.100.3").statusCode(400).header("RateLimit-Policy", "\"writing\";q=2;w=60");
        }
        write("198.51.100.3").statusCode(429);
        from("198.51.100.3").statusCode(200);
    }

    @Test
    void whoHasSpentAllTakesNoPlaceOfOthers() {
        for (int i = 0; i < 2; i++) {
            write("198.51.100.9").statusCode(400);
        }
        double before = admitted();
        write("198.51.100.9")
                .statusCode(429)
                .header("Retry-After", matchesPattern("[1-9][0-9]*"))
                .header("RateLimit-Policy", "\"writing\";q=2;w=60")
                .header("RateLimit", matchesPattern("\"writing\";r=0;t=[0-9]+"))
                .body("detail", containsString("2 requests a minute"));
        assertThat(admitted()).isEqualTo(before);
        write("198.51.100.10").statusCode(400);
        assertThat(admitted()).isEqualTo(before + 1);
    }

    private double admitted() {
        return meters.get("hearsay.admission.requests")
                .tags("class", "write", "outcome", "admitted")
                .counter()
                .count();
    }

    @Test
    void oneCustomersIpv6AddressesAreOneCaller() {
        for (int i = 0; i < 5; i++) {
            from("2001:db8:1:2::" + i).statusCode(200);
        }
        from("2001:db8:1:2:ffff::9").statusCode(429);
        from("2001:db8:1:3::1").statusCode(200);
    }

    @Test
    void aKeyIsCountedWhereverItComesFrom() {
        String key = TestingKeys.create("reader");
        for (int i = 0; i < 9; i++) {
            given().header("X-API-Key", key)
                    .header("X-Forwarded-For", "198.51.101." + i)
                    .get("/api/v1/status")
                    .then()
                    .statusCode(200);
        }
        given().header("X-API-Key", key).get("/api/v1/status").then().statusCode(429);
    }

    @Test
    void aKeyMayHaveARateOfItsOwn() {
        String key = TestingKeys.create("reader", 2);
        for (int left = 1; left >= 0; left--) {
            given().header("X-API-Key", key)
                    .get("/api/v1/status")
                    .then()
                    .header("RateLimit", matchesPattern("\"key\";r=" + left + ";t=[0-9]+"));
        }
        given().header("X-API-Key", key).get("/api/v1/status").then().statusCode(429);
    }

    @Test
    void keysCannotBeTriedOut() {
        int refused = 0;
        for (int i = 0; i < 6; i++) {
            Response answer = given().header(
                            "X-API-Key", "hsy_" + Integer.toString(i).repeat(64))
                    .header("X-Forwarded-For", "198.51.100.7")
                    .get("/api/v1/status");
            assertThat(answer.statusCode()).isIn(401, 429);
            if (answer.statusCode() == 429) {
                refused++;
                // Three a minute.
                assertThat(Integer.parseInt(answer.header("Retry-After"))).isBetween(1, 20);
            }
        }
        assertThat(refused).isEqualTo(3);
    }

    @Test
    void healthIsNotCounted() {
        given().get("/q/health/live").then().statusCode(200).header("RateLimit", nullValue());
    }

    private static ValidatableResponse from(String address) {
        return given().header("X-Forwarded-For", address).get("/api/v1/status").then();
    }

    private static ValidatableResponse write(String address) {
        return given().header("X-Forwarded-For", address)
                .contentType("application/json")
                .body("{}")
                .post("/api/v1/submissions")
                .then();
    }
}
