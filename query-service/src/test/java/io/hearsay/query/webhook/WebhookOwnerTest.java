package io.hearsay.query.webhook;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.hearsay.query.ReadersPostgres;
import io.hearsay.query.TestingKeys;
import io.hearsay.query.TestingViews;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Webhooks belong to the key that made them. */
@QuarkusTest
@ReadersPostgres
class WebhookOwnerTest {

    private static final String RECEIVER = "https://receiver.invalid/secret-path";
    private static final String DISABLED = "the key that made it was revoked";

    // Made once: making one takes asking with a key that nobody has, which is limited.
    private static String owner;
    private static String stranger;
    private static String operator;
    private String webhook;

    @BeforeEach
    void begin() {
        TestingViews.publishSample();
        if (owner == null) {
            owner = TestingKeys.create("contributor");
            stranger = TestingKeys.create("contributor");
            operator = TestingKeys.create("operator");
        }
        webhook = create(owner).statusCode(201).extract().path("id");
    }

    @AfterEach
    void end() {
        TestingViews.execute("delete from access.webhook");
    }

    @Test
    void nobodyElseSeesOne() {
        get(stranger, "").statusCode(200).body("items.size()", equalTo(0)).body("total.value", equalTo(0));
        get(stranger, "/" + webhook).statusCode(404).body("detail", not(containsString("secret-path")));
        get(owner, "").body("items.id", hasItem(webhook));
        get(owner, "/" + webhook).statusCode(200).header("Cache-Control", containsString("private"));
    }

    @Test
    void nobodyElseDeletesOrTestsOne() {
        String path = "/api/v1/webhooks/" + webhook;
        given().header("X-API-Key", stranger).delete(path).then().statusCode(404);
        given().header("X-API-Key", stranger).post(path + "/test").then().statusCode(404);
        given().header("X-API-Key", owner).post(path + "/test").then().statusCode(200);
        given().header("X-API-Key", owner).delete(path).then().statusCode(204);
    }

    @Test
    void anOperatorSeesAndDeletesAll() {
        get(operator, "").body("items.id", hasItem(webhook));
        get(operator, "/" + webhook).statusCode(200).body("url", equalTo(RECEIVER));
        given().header("X-API-Key", operator)
                .delete("/api/v1/webhooks/" + webhook)
                .then()
                .statusCode(204);
    }

    @Test
    void nobodyHasMoreThanAHundred() {
        TestingViews.execute("insert into access.webhook (id, owner, url, filter, secret, position_transaction,"
                + " position_id) select lpad(n::text, 24, '0'), w.owner, w.url, w.filter, w.secret,"
                + " w.position_transaction, w.position_id from access.webhook w, generate_series(1, 99) n"
                + " where w.id = '%s'".formatted(webhook));
        create(owner).statusCode(409).body("detail", containsString("you have 100 webhooks already"));
        create(stranger).statusCode(201);
    }

    @Test
    void revokingAKeyDisablesItsWebhooks() {
        String leaver = TestingKeys.create("contributor");
        String ended = create(leaver).extract().path("id");
        String key = get(leaver, "/" + ended).extract().path("owner");
        given().header("X-API-Key", operator)
                .delete("/api/v1/keys/" + key)
                .then()
                .statusCode(204);
        get(operator, "/" + ended).body("state", equalTo("disabled")).body("disabledReason", equalTo(DISABLED));
        get(operator, "/" + webhook).body("state", equalTo("active"));
    }

    private static ValidatableResponse create(String key) {
        return given().header("X-API-Key", key)
                .contentType("application/json")
                .body("{\"url\": \"%s\"}".formatted(RECEIVER))
                .post("/api/v1/webhooks")
                .then();
    }

    private static ValidatableResponse get(String key, String path) {
        return given().header("X-API-Key", key).get("/api/v1/webhooks" + path).then();
    }
}
