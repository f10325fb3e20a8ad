package io.hearsay.query.access.key;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.hearsay.query.ReadersPostgres;
import io.hearsay.query.TestingKeys;
import io.hearsay.query.TestingViews;
import io.hearsay.query.access.AccessDatabase;
import io.hearsay.web.Cursor;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@ReadersPostgres
class KeyResourceTest {

    private static final String KEYS = "/api/v1/keys";

    @Inject
    AccessDatabase database;

    @BeforeAll
    static void publish() {
        TestingViews.publishSample();
    }

    @Test
    void aKeyIsShownOnceAndWorksUntilItIsRevoked() {
        JsonPath made = create("{\"name\": \"desk\", \"role\": \"reader\", \"rate\": 7}")
                .statusCode(201)
                .header("Location", containsString(KEYS + "/"))
                .header("Cache-Control", "no-store")
                .body("key", matchesPattern("hsy_[0-9a-f]{64}"))
                .body("described.name", equalTo("desk"))
                .body("described.rate", equalTo(7))
                .extract()
                .jsonPath();
        String key = made.getString("key");
        String id = made.getString("described.id");
        withKey(key).statusCode(200);
        TestingKeys.as("operator")
                .get(KEYS + "/" + id)
                .then()
                .statusCode(200)
                .body("prefix", equalTo(key.substring(0, 8)))
                .body("usedAt", notNullValue())
                .body("revokedAt", nullValue());
        TestingKeys.as("operator").delete(KEYS + "/" + id).then().statusCode(204);
        TestingKeys.as("operator").delete(KEYS + "/" + id).then().statusCode(204);
        withKey(key).statusCode(401);
        TestingKeys.as("operator").get(KEYS + "/" + id).then().body("revokedAt", notNullValue());
    }

    @Test
    void keysAreListedFromTheYoungestWithoutTheirTexts() {
        String key =
                create("{\"name\": \"listed\", \"role\": \"reader\"}").extract().path("key");
        create("{\"name\": \"later\", \"role\": \"reader\"}").statusCode(201);
        List<String> names = new ArrayList<>();
        String after = "";
        while (after != null) {
            JsonPath list = TestingKeys.as("operator")
                    .get(KEYS + "?limit=2" + after)
                    .then()
                    .statusCode(200)
                    .body(not(containsString(key)))
                    .extract()
                    .jsonPath();
            names.addAll(list.getList("items.name", String.class));
            String next = list.getString("next");
            // Each request's own key is the youngest; the walk goes on below it.
            after = next == null ? null : "&after=" + next;
        }
        assertThat(names).containsSubsequence("later", "listed");
    }

    @Test
    void whatIsDoneWithKeysIsWrittenDown() {
        String id = create("{\"name\": \"audited\", \"role\": \"reader\"}")
                .extract()
                .path("described.id");
        TestingKeys.as("operator").delete(KEYS + "/" + id);
        TestingKeys.as("operator")
                .get("/api/v1/audit?action=key-created&limit=200")
                .then()
                .statusCode(200)
                .body("items.subject", hasItem(id))
                .body("items.detail", hasItem("audited, reader"));
        TestingKeys.as("operator")
                .get("/api/v1/audit?action=key-revoked&limit=1")
                .then()
                .body("items[0].times", equalTo(1))
                .body("items[0].subject", equalTo(id))
                .body("items[0].role", equalTo("operator"));
        TestingKeys.as("operator").get("/api/v1/audit?limit=1").then().body("next", notNullValue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/keys", "/keys/none", "/audit"})
    void onlyAnOperatorMayLook(String path) {
        given().get("/api/v1" + path)
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .header("WWW-Authenticate", startsWith("Bearer"))
                .body("detail", containsString("role operator"));
        for (String role : List.of("reader", "contributor")) {
            TestingKeys.as(role)
                    .get("/api/v1" + path)
                    .then()
                    .statusCode(403)
                    .contentType("application/problem+json")
                    .body("detail", containsString("role operator"));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
            {"role": "reader"}                                       | name
            {"name": "  ", "role": "reader"}                         | name
            {"name": "a\\u0000", "role": "reader"}                   | name
            {"name": "a"}                                            | role
            {"name": "a", "role": "none"}                            | role
            {"name": "a", "role": "root"}                            | role
            {"name": "a", "role": "reader", "rate": 0}               | rate
            {"name": "a", "role": "reader", "rate": 2000000}         | rate
            {"name": "a", "role": "reader", "rate": ""}              | rate
            {"name": "a", "role": ""}                                | role
            {"name": "a", "role": "reader", "scopes": ""}            | scopes
            {"name": "a", "role": "reader", "expiresAt": ""}         | expiresAt
            {"name": "a", "role": "reader", "expiresAt": " "}        | expiresAt
            {"name": "a", "role": "reader", "expiresAt": 4102444800} | expiresAt
            null                                                     | body
            """)
    void whatIsNoKeyIsRefusedByName(String body, String field) {
        create(body).statusCode(400).body("field", equalTo(field));
    }

    @Test
    void whatNobodyHasIsNotFound() {
        TestingKeys.as("operator").get(KEYS + "/none").then().statusCode(404);
        TestingKeys.as("operator").delete(KEYS + "/none").then().statusCode(404);
        TestingKeys.as("operator").get(KEYS + "?after=x").then().statusCode(400);
        TestingKeys.as("operator").get("/api/v1/audit?after=x").then().statusCode(400);
    }

    private static ValidatableResponse create(String body) {
        return TestingKeys.as("operator")
                .contentType("application/json")
                .body(body)
                .post(KEYS)
                .then();
    }

    private static ValidatableResponse withKey(String key) {
        return given().header("X-API-Key", key).get("/api/v1/status").then();
    }

    @ParameterizedTest
    @CsvSource({"%00,400", "%ED%A0%80,404", "9F2C41D07A6BE853,404"})
    void whatCannotBeAnIdIsTheCallersMistake(String id, int status) {
        TestingKeys.as("operator")
                .urlEncodingEnabled(false)
                .get(KEYS + "/" + id)
                .then()
                .statusCode(status);
        TestingKeys.as("operator")
                .urlEncodingEnabled(false)
                .delete(KEYS + "/" + id)
                .then()
                .statusCode(status);
    }

    @ParameterizedTest
    @CsvSource({"2026-11-22T12:00:00Z,a\0b", "+999999999-12-31T23:59:59Z,a"})
    void aForgedCursorIsAClientError(String time, String id) {
        TestingKeys.as("operator")
                .queryParam("after", Cursor.of("/keys", time, id))
                .get(KEYS)
                .then()
                .statusCode(400);
        TestingKeys.as("operator")
                .urlEncodingEnabled(false)
                .get("/api/v1/audit?action=%00")
                .then()
                .statusCode(400);
    }

    @Test
    void aKeyThatCannotBeWrittenDownIsNotMade() {
        String count = "select count(*) from access.api_key where name = 'unseen'";
        TestingViews.execute("alter table access.audit rename to audit_away");
        try {
            create("{\"name\": \"unseen\", \"role\": \"reader\"}").statusCode(503);
        } finally {
            TestingViews.execute("alter table access.audit_away rename to audit");
        }
        assertThat(database.query(count, row -> row.getInt(1))).containsExactly(0);
    }
}
