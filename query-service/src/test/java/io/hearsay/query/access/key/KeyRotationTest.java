package io.hearsay.query.access.key;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.hearsay.query.ReadersPostgres;
import io.hearsay.query.TestingKeys;
import io.hearsay.query.TestingViews;
import io.hearsay.query.access.AccessDatabase;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@ReadersPostgres
class KeyRotationTest {

    private static final String KEYS = "/api/v1/keys";
    private static final String FAR = "2099-12-31T00:00:00Z";
    private static final String LATER = "2099-12-31T00:00:01Z";

    @Inject
    AccessDatabase database;

    @BeforeAll
    static void publish() {
        TestingViews.publishSample();
    }

    private static JsonPath create(String body) {
        return post(TestingKeys.create("operator"), KEYS, body)
                .statusCode(201)
                .extract()
                .jsonPath();
    }

    private static ValidatableResponse post(String key, String path, String body) {
        return given().header("X-API-Key", key)
                .contentType("application/json")
                .body(body)
                .post(path)
                .then();
    }

    private static ValidatableResponse rotate(String id, String body) {
        return post(TestingKeys.create("operator"), KEYS + "/" + id + "/rotation", body);
    }

    private static ValidatableResponse with(String key) {
        return given().header("X-API-Key", key).get("/api/v1/status").then();
    }

    private String webhook(String key) {
        return post(key, "/api/v1/webhooks", "{\"url\": \"https://receiver.example/\"}")
                .statusCode(201)
                .extract()
                .path("id");
    }

    @Test
    void aSuccessorTakesOverAllAndTheOldTextEndsAtOnce() {
        JsonPath old = create(
                "{\"name\": \"desk\", \"role\": \"contributor\", \"rate\": 900, \"scopes\": [\"read\", \"webhooks\"],"
                        + " \"expiresAt\": \"" + FAR + "\"}");
        String id = old.getString("described.id");
        String webhook = webhook(old.getString("key"));
        with(old.getString("key")).statusCode(200);
        JsonPath made = rotate(id, "{}")
                .statusCode(201)
                .header("Location", containsString(KEYS + "/"))
                .header("Cache-Control", "no-store")
                .body("described.name", equalTo("desk"))
                .body("described.role", equalTo("contributor"))
                .body("described.rate", equalTo(900))
                .body("described.scopes", equalTo(List.of("read", "webhooks")))
                .body("described.expiresAt", equalTo(FAR))
                .body("described.rotatedFrom", equalTo(id))
                .extract()
                .jsonPath();
        with(old.getString("key")).statusCode(401);
        with(made.getString("key")).statusCode(200);
        given().header("X-API-Key", made.getString("key"))
                .get("/api/v1/webhooks/" + webhook)
                .then()
                .statusCode(200)
                .body("state", equalTo("active"))
                .body("owner", equalTo(made.getString("described.id")));
        TestingKeys.as("operator")
                .get(KEYS + "/" + id)
                .then()
                .body("rotatedTo", equalTo(made.getString("described.id")))
                .body("revokedAt", notNullValue());
        TestingKeys.as("operator")
                .get("/api/v1/audit?action=key-rotated")
                .then()
                .body("items.subject", hasItem(id))
                .body("items.detail", hasItem("to " + made.getString("described.id")));
    }

    @Test
    void inItsTimeOfGraceTheOldTextWorksOnAndOwnsNothing() {
        JsonPath old = create("{\"name\": \"bot\", \"role\": \"contributor\"}");
        JsonPath made = rotate(old.getString("described.id"), "{\"graceSeconds\": 3600}")
                .statusCode(201)
                .extract()
                .jsonPath();
        String heir = made.getString("described.id");
        String later = webhook(old.getString("key"));
        given().header("X-API-Key", made.getString("key"))
                .get("/api/v1/webhooks/" + later)
                .then()
                .statusCode(200)
                .body("owner", equalTo(heir));
        given().header("X-API-Key", old.getString("key"))
                .get("/api/v1/webhooks/" + later)
                .then()
                .statusCode(200);
        String ends = TestingKeys.as("operator")
                .get(KEYS + "/" + old.getString("described.id"))
                .then()
                .body("revokedAt", nullValue())
                .body("rotatedTo", equalTo(heir))
                .extract()
                .path("expiresAt");
        assertThat(Duration.between(OffsetDateTime.now(ZoneOffset.UTC), OffsetDateTime.parse(ends)))
                .isBetween(Duration.ofSeconds(3500), Duration.ofSeconds(3600));
        rotate(old.getString("described.id"), "{}")
                .statusCode(409)
                .body("detail", containsString("rotate its successor " + heir));
    }

    @Test
    void graceNeverMakesAKeyLastLonger() {
        String id = create("{\"name\": \"a\", \"role\": \"reader\"}").getString("described.id");
        database.update("update access.api_key set expires_at = now() + interval '10 seconds' where id = ?", id);
        rotate(id, "{\"graceSeconds\": 604800, \"expiresAt\": \"" + FAR + "\"}")
                .statusCode(201)
                .body("described.expiresAt", equalTo(FAR));
        assertThat(database.query(
                        "select expires_at < now() + interval '1 minute' from access.api_key where id = ?",
                        row -> row.getBoolean(1),
                        id))
                .containsExactly(true);
    }

    @Test
    void whatIsOutOfForceIsNotRotated() {
        String id = create("{\"name\": \"a\", \"role\": \"reader\"}").getString("described.id");
        TestingKeys.as("operator").delete(KEYS + "/" + id).then().statusCode(204);
        rotate(id, "{}").statusCode(409).body("detail", containsString("make a new one"));
        rotate("none", "{}").statusCode(404);
    }

    @Test
    void whoeverIsNarrowedGivesNothingWider() {
        String narrow = TestingKeys.narrowed("operator", "keys", "read");
        post(narrow, KEYS, "{\"name\": \"a\", \"role\": \"operator\"}").statusCode(403);
        post(narrow, KEYS, "{\"name\": \"a\", \"role\": \"operator\", \"scopes\": [\"read\", \"audit\"]}")
                .statusCode(403)
                .body("field", equalTo("scopes"));
        post(narrow, KEYS, "{\"name\": \"a\", \"role\": \"operator\", \"scopes\": [\"read\"]}")
                .statusCode(201);
        String wide = create("{\"name\": \"a\", \"role\": \"operator\"}").getString("described.id");
        post(narrow, KEYS + "/" + wide + "/rotation", "{}").statusCode(403);
    }

    @Test
    void whoeverHasAnEndGivesNothingThatLastsLonger() {
        JsonPath own = create("{\"name\": \"a\", \"role\": \"operator\", \"expiresAt\": \"" + FAR + "\"}");
        String ending = own.getString("key");
        refusedEnd(post(ending, KEYS, "{\"name\": \"a\", \"role\": \"reader\"}"));
        refusedEnd(post(ending, KEYS, "{\"name\": \"a\", \"role\": \"reader\", \"expiresAt\": \"" + LATER + "\"}"));
        String equal = post(ending, KEYS, "{\"name\": \"a\", \"role\": \"reader\", \"expiresAt\": \"" + FAR + "\"}")
                .statusCode(201)
                .extract()
                .path("described.id");
        refusedEnd(post(ending, KEYS + "/" + equal + "/rotation", "{\"expiresAt\": \"" + LATER + "\"}"));
        post(ending, KEYS + "/" + equal + "/rotation", "{}").statusCode(201).body("described.expiresAt", equalTo(FAR));
        String endless = create("{\"name\": \"a\", \"role\": \"reader\"}").getString("described.id");
        refusedEnd(post(ending, KEYS + "/" + endless + "/rotation", "{}"));
        post(ending, KEYS + "/" + endless + "/rotation", "{\"expiresAt\": \"" + FAR + "\"}")
                .statusCode(201)
                .body("described.expiresAt", equalTo(FAR));
    }

    @Test
    void rotatingOnesOwnKeyDoesNotPutItsEndOff() {
        JsonPath own = create("{\"name\": \"a\", \"role\": \"operator\", \"expiresAt\": \"" + FAR + "\"}");
        String rotation = KEYS + "/" + own.getString("described.id") + "/rotation";
        refusedEnd(post(own.getString("key"), rotation, "{\"expiresAt\": \"" + LATER + "\"}"));
        String heir = post(own.getString("key"), rotation, "{\"graceSeconds\": 3600}")
                .statusCode(201)
                .body("described.expiresAt", equalTo(FAR))
                .extract()
                .path("described.id");
        // In its time of grace the old text ends sooner than what took its place.
        refusedEnd(post(own.getString("key"), KEYS + "/" + heir + "/rotation", "{}"));
    }

    private static void refusedEnd(ValidatableResponse answer) {
        answer.statusCode(403)
                .body("field", equalTo("expiresAt"))
                .body("detail", containsString("may only give keys with an expiresAt that is no later"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
            "scopes": ["write"]                        | scopes    | read, export, stream, submit
            "scopes": []                               | scopes    | one of read
            "scopes": [null]                           | scopes    | one of read
            "scopes": ["keys"]                         | scopes    | needs the role operator
            "expiresAt": "2020-01-01T00:00:00Z"        | expiresAt | time to come
            "expiresAt": "tomorrow"                    | expiresAt | expiresAt
            """)
    void whatCannotBeAKeyIsNamed(String more, String field, String detail) {
        post(TestingKeys.create("operator"), KEYS, "{\"name\": \"a\", \"role\": \"reader\", " + more + "}")
                .statusCode(400)
                .body("field", equalTo(field))
                .body("detail", containsString(detail));
    }

    @ParameterizedTest
    @CsvSource({"-1", "604801"})
    void aGraceThatCannotBeIsNamed(int seconds) {
        String id = create("{\"name\": \"a\", \"role\": \"reader\"}").getString("described.id");
        rotate(id, "{\"graceSeconds\": " + seconds + "}").statusCode(400).body("field", equalTo("graceSeconds"));
    }

    @Test
    void aKeyThatEndedIsToldApartFromOneThatNobodyHas() {
        JsonPath old = create("{\"name\": \"a\", \"role\": \"reader\"}");
        rotate(old.getString("described.id"), "{}").statusCode(201);
        with(old.getString("key")).statusCode(401);
        TestingKeys.as("operator")
                .get("/api/v1/audit?action=key-used")
                .then()
                .body(
                        "items.find { it.subject == '%s' }.detail".formatted(old.getString("described.id")),
                        equalTo("rotated"));
    }
}
