package io.hearsay.query.access.key;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.hearsay.query.ReadersPostgres;
import io.hearsay.query.TestingKeys;
import io.hearsay.query.TestingViews;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.Cookie;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@ReadersPostgres
class SignInResourceTest {

    @BeforeAll
    static void publish() {
        TestingViews.publishSample();
    }

    @Test
    void whoeverSignsInIsKnownUntilHeSignsOut() {
        Cookie cookie = signIn(TestingKeys.create("operator"), "/claims?q=syria")
                .statusCode(303)
                .header("Location", containsString("/claims?q=syria"))
                .extract()
                .detailedCookie("hearsay_key");
        assertThat(cookie.isHttpOnly()).isTrue();
        assertThat(cookie.getSameSite()).isEqualTo("Strict");
        assertThat(cookie.getPath()).isEqualTo("/");
        given().cookie(cookie).get("/api/v1/keys").then().statusCode(200);
        String gone = given().cookie(cookie)
                .redirects()
                .follow(false)
                .post("/sign-out")
                .then()
                .statusCode(303)
                .extract()
                .header("Set-Cookie");
        assertThat(gone).startsWith("hearsay_key=;").contains("Max-Age=0");
    }

    @Test
    void aKeyThatNobodyHasOpensNothing() {
        signIn(TestingKeys.UNKNOWN, "/")
                .statusCode(401)
                .contentType("application/problem+json")
                .body("field", equalTo("key"))
                .header("Set-Cookie", nullValue());
        given().accept("text/html,application/xhtml+xml,*/*;q=0.8")
                .redirects()
                .follow(false)
                .formParam("key", "x")
                .post("/sign-in")
                .then()
                .statusCode(303)
                .header("Location", containsString("/sign-in?failed=true"));
        TestingKeys.as("operator")
                .get("/api/v1/audit?action=signed-in")
                .then()
                .body("items.outcome", hasItem("refused"));
    }

    @Test
    void anOldCookieIsNoObstacle() {
        given().cookie("hearsay_key", TestingKeys.UNKNOWN)
                .redirects()
                .follow(false)
                .formParam("key", TestingKeys.create("reader"))
                .post("/sign-in")
                .then()
                .statusCode(303);
    }

    @ParameterizedTest
    @CsvSource({
        "https://evil.example/",
        "//evil.example/",
        "/\\evil.example",
        "javascript:alert(1)",
        "\\\\evil.example",
        "''",
        "evil"
    })
    void nobodyIsLedElsewhere(String to) {
        String location = signIn(TestingKeys.create("reader"), to)
                .statusCode(303)
                .extract()
                .header("Location");
        assertThat(location).matches("(http://localhost:[0-9]+)?/");
    }

    private static ValidatableResponse signIn(String key, String to) {
        return given().redirects()
                .follow(false)
                .accept("application/json")
                .formParam("key", key)
                .formParam("to", to)
                .post("/sign-in")
                .then();
    }

    @Test
    void whoeverIsSignedInIsShownHowToSignOut() {
        given().accept("text/html")
                .cookie("hearsay_key", TestingKeys.create("reader"))
                .get("/sign-in")
                .then()
                .statusCode(200)
                .body(containsString("action=\"/sign-out\""));
    }
}
