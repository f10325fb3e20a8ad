package io.hearsay.query.webhook;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.hearsay.query.EverybodyOperates;
import io.hearsay.query.ReadersPostgres;
import io.hearsay.query.TestingViews;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@ReadersPostgres
@TestProfile(EverybodyOperates.class)
class WebhookResourceTest {

    private static final String RECEIVER = "https://receiver.invalid/hearsay";

    @BeforeAll
    static void publish() {
        TestingViews.publishSample();
    }

    @Test
    void aSecretIsShownOnceAndNeverAgain() {
        String id = create("{\"url\": \"%s\"}".formatted(RECEIVER))
                .statusCode(201)
                .header("Location", startsWith("http"))
                .body("secret", startsWith("whsec_"))
                .body("state", equalTo("active"))
                .body("claims", equalTo(0))
                .extract()
                .path("id");
        given().get("/api/v1/webhooks/" + id).then().statusCode(200).body("secret", nullValue());
        given().get("/api/v1/webhooks").then().body("items.id", hasItem(id)).body("items.secret", hasItem(nullValue()));
        given().delete("/api/v1/webhooks/" + id).then().statusCode(204);
        given().delete("/api/v1/webhooks/" + id).then().statusCode(404);
        given().get("/api/v1/webhooks").then().body("items.id", not(hasItem(id)));
    }

    @Test
    void aFilterIsKeptAsItIs() {
        String id = create("{\"url\": \"%s\", \"filter\": {\"q\": \"speaker:Earnest plans\", \"minOrigins\": \"2\"}}"
                        .formatted(RECEIVER))
                .statusCode(201)
                .extract()
                .path("id");
        given().get("/api/v1/webhooks/" + id)
                .then()
                .body("filter.q", equalTo("speaker:Earnest plans"))
                .body("filter.minOrigins", equalTo("2"))
                .body("filter.size()", equalTo(2));
        given().delete("/api/v1/webhooks/" + id);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
            {}                                                        | url
            {"url": "no address"}                                     | url
            {"url": "ftp://receiver.invalid/"}                        | url
            {"url": "//receiver.invalid/"}                            | url
            {"url": "https:///path"}                                  | url
            {"url": "https://user:pass@receiver.invalid/"}            | url
            {"url": "https://receiver.invalid/#x"}                    | url
            {"url": "http://127.0.0.1:8080/"}                         | url
            {"url": "http://localhost/"}                              | url
            {"url": "http://[::1]/"}                                  | url
            {"url": "http://10.0.0.1/"}                               | url
            {"url": "http://169.254.169.254/latest/meta-data"}        | url
            {"url": "http://0x7f000001/"}                             | url
            {"url": "http://2130706433/"}                             | url
            {"url": "https://receiver.invalid:25/"}                   | url
            {"url": "https://receiver.invalid/", "secret": "short"}   | secret
            {"url": "https://receiver.invalid/", "secret": "whsec_eA=="} | secret
            {"url": "https://receiver.invalid/", "from": "yesterday"} | from
            {"url": "https://receiver.invalid/", "filter": {"act": "sing"}} | act
            {"url": "https://receiver.invalid/", "filter": {"since": "soon"}} | since
            {"url": "https://receiver.invalid/", "filter": {"q": "a\\u0000b"}} | q
            {"url": "https://receiver.invalid/", "filter": {"q": "half \\ud800"}} | q
            """)
    void whatCannotBeIsRefusedByName(String body, String field) {
        create(body).statusCode(400).contentType("application/problem+json").body("field", equalTo(field));
    }

    @ParameterizedTest
    @ValueSource(strings = {"speaker", "about", "outlet", "via"})
    void aFilterWithANameTooLongIsRefusedByName(String name) {
        create("{\"url\": \"https://receiver.invalid/\", \"filter\": {\"%s\": \"%s\"}}"
                        .formatted(name, "b ".repeat(100_000) + "b"))
                .statusCode(400)
                .contentType("application/problem+json")
                .body("field", equalTo(name));
    }

    @ParameterizedTest
    @CsvSource({"''", "null", "[]", "nonsense"})
    void aBodyThatIsNoWebhookIsAClientError(String body) {
        create(body).statusCode(400).contentType("application/problem+json");
    }

    @Test
    void whatIsNotThereIsNotFound() {
        given().get("/api/v1/webhooks/000000000000000000000000").then().statusCode(404);
        given().post("/api/v1/webhooks/000000000000000000000000/test").then().statusCode(404);
        given().get("/api/v1/webhooks/nonsense").then().statusCode(400);
    }

    @Test
    void aTestThatCannotArriveSaysWhy() {
        String id = create("{\"url\": \"%s\"}".formatted(RECEIVER)).extract().path("id");
        String error = given().post("/api/v1/webhooks/" + id + "/test")
                .then()
                .statusCode(200)
                .body("taken", equalTo(false))
                .body("status", nullValue())
                .extract()
                .path("error");
        assertThat(error).startsWith("it could not be reached");
        given().delete("/api/v1/webhooks/" + id);
    }

    @Test
    void whereANameLeadsInThisNetworkIsNotTold() {
        create("{\"url\": \"http://localhost:9200/\"}")
                .statusCode(400)
                .body("detail", equalTo("url is refused: the address is in a private or reserved network"));
        String id = create("{\"url\": \"%s\"}".formatted(RECEIVER)).extract().path("id");
        // As when a name leads elsewhere after it was looked at.
        TestingViews.execute("update access.webhook set url = 'http://localhost:9200/' where id = '%s'".formatted(id));
        given().post("/api/v1/webhooks/" + id + "/test")
                .then()
                .statusCode(200)
                .body("error", equalTo("it could not be reached: the address is in a private or reserved network"));
        given().delete("/api/v1/webhooks/" + id);
    }

    private static ValidatableResponse create(String body) {
        return given().contentType("application/json")
                .body(body)
                .post("/api/v1/webhooks")
                .then();
    }
}
