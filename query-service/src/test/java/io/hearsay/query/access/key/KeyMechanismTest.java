package io.hearsay.query.access.key;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import io.hearsay.query.ReadersPostgres;
import io.hearsay.query.TestingKeys;
import io.hearsay.query.TestingViews;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@ReadersPostgres
class KeyMechanismTest {

    private static final String ARTICLE = "/api/v1/articles/a00000000000000000000001";

    @BeforeAll
    static void publish() {
        TestingViews.publishSample();
    }

    @Test
    void readingNeedsNoKey() {
        given().get("/api/v1/status").then().statusCode(200);
    }

    @Test
    void aKeyComesAsTokenHeaderOrCookie() {
        String key = TestingKeys.create("operator");
        given().header("Authorization", "Bearer " + key)
                .get("/api/v1/keys")
                .then()
                .statusCode(200);
        given().header("authorization", "bearer " + key)
                .get("/api/v1/keys")
                .then()
                .statusCode(200);
        given().header("X-API-Key", key).get("/api/v1/keys").then().statusCode(200);
        given().cookie("hearsay_key", key).get("/api/v1/keys").then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "hsy_", "hsy_0000", "eyJhbGciOiJub25lIn0.e30.", "hsy_' or 1=1 --"})
    void aKeyThatNobodyHasIsRefusedEvenForReading(String key) {
        for (String header : List.of("Authorization", "X-API-Key")) {
            given().header(header, header.startsWith("X") ? key : "Bearer " + key)
                    .get("/api/v1/status")
                    .then()
                    .statusCode(401)
                    .contentType("application/problem+json")
                    .header("WWW-Authenticate", containsString("invalid_token"))
                    .body("detail", containsString("unknown, expired or revoked"));
        }
        given().header("X-API-Key", TestingKeys.UNKNOWN)
                .get("/api/v1/status")
                .then()
                .statusCode(401);
    }

    @Test
    void aCookieThatHasLostItsForceIsTakenBack() {
        given().cookie("hearsay_key", TestingKeys.UNKNOWN)
                .get("/api/v1/status")
                .then()
                .statusCode(401)
                .header("Set-Cookie", containsString("hearsay_key=;"))
                .header("Set-Cookie", containsString("Max-Age=0"));
    }

    @Test
    void aRoleIncludesThoseBelowIt() {
        String text = "{\"text\": \"  \"}";
        given().contentType("application/json")
                .body(text)
                .post("/api/v1/submissions")
                .then()
                .statusCode(401)
                .body("detail", containsString("role contributor"));
        TestingKeys.as("reader")
                .contentType("application/json")
                .body(text)
                .post("/api/v1/submissions")
                .then()
                .statusCode(403)
                .body("detail", containsString("role contributor"));
        for (String role : List.of("contributor", "operator")) {
            TestingKeys.as(role)
                    .contentType("application/json")
                    .body(text)
                    .post("/api/v1/submissions")
                    .then()
                    .statusCode(400);
        }
    }

    @Test
    void anOperatorSeesWholeArticlesAndNoCacheGivesThemToOthers() {
        String tag = given().get(ARTICLE)
                .then()
                .statusCode(200)
                .body("textKind", equalTo("extract"))
                .body("paragraphs.text", not(hasItem("Far away.")))
                .header("Cache-Control", "private, no-cache")
                .extract()
                .header("ETag");
        TestingKeys.as("operator")
                .header("If-None-Match", tag)
                .get(ARTICLE)
                .then()
                .statusCode(200)
                .body("textKind", equalTo("full"))
                .body("paragraphs.text", hasItem("Far away."))
                .header("Cache-Control", "private, no-cache")
                .header("ETag", notNullValue())
                .header("ETag", not(equalTo(tag)));
        TestingKeys.as("contributor").get(ARTICLE).then().body("textKind", equalTo("extract"));
        assertThat(given().get(ARTICLE).headers().getValues("Vary"))
                .containsExactly("Authorization, X-API-Key, Cookie", "Accept, Accept-Encoding");
    }
}
