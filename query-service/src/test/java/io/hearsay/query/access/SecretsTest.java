package io.hearsay.query.access;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.hearsay.query.EverybodyOperates;
import io.hearsay.query.ReadersPostgres;
import io.hearsay.query.TestingKeys;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(EverybodyOperates.class)
@ReadersPostgres
class SecretsTest {

    private static final List<Logger> TALKATIVE = List.of(
            Logger.getLogger("io.hearsay"),
            Logger.getLogger("io.quarkus.security"),
            Logger.getLogger("io.quarkus.oidc"));

    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final Handler listener = new Handler() {
        @Override
        public void publish(LogRecord entry) {
            lines.add(entry.getMessage() + " " + Arrays.toString(entry.getParameters()) + " " + entry.getThrown());
        }

        @Override
        public void flush() {
            // Nothing is held back.
        }

        @Override
        public void close() {
            // Nothing is open.
        }
    };

    @BeforeEach
    void listen() {
        TALKATIVE.forEach(logger -> logger.setLevel(Level.FINEST));
        Logger.getLogger("").addHandler(listener);
    }

    @AfterEach
    void stop() {
        Logger.getLogger("").removeHandler(listener);
        TALKATIVE.forEach(logger -> logger.setLevel(null));
    }

    @Test
    void noKeyIsEverLogged() {
        String key = given().contentType("application/json")
                .body("{\"name\": \"a desk\", \"role\": \"operator\"}")
                .post("/api/v1/keys")
                .then()
                .statusCode(201)
                .extract()
                .path("key");
        String wrong = TestingKeys.UNKNOWN.replace('0', '7');
        for (String sent : List.of(key, wrong)) {
            given().header("Authorization", "Bearer " + sent).get("/api/v1/keys");
            given().header("X-API-Key", sent).get("/api/v1/audit");
            given().cookie("hearsay_key", sent).get("/api/v1/keys?limit=0");
            given().redirects().follow(false).formParam("key", sent).post("/sign-in");
        }
        Logger.getLogger("io.hearsay").info("the end");
        assertThat(lines).anyMatch(line -> line.contains("the end"));
        assertThat(lines).noneMatch(line -> line.contains(key.substring(4)) || line.contains(wrong.substring(4)));
        assertThat(given().get("/api/v1/audit?limit=200").asString()).doesNotContain(key, wrong);
    }
}
