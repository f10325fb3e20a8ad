package io.hearsay.query.access;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.hearsay.query.ReadersPostgres;
import io.hearsay.query.TestingKeys;
import io.hearsay.query.TestingViews;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.Method;
import io.restassured.specification.RequestSpecification;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@ReadersPostgres
class ScopeFilterTest {

    @BeforeAll
    static void publish() {
        TestingViews.publishSample();
    }

    private static RequestSpecification with(String key) {
        return given().header("X-API-Key", key).redirects().follow(false);
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /api/v1/claims, read",
        "GET, /api/v1/status, read",
        "GET, /claims, read",
        "GET, /api/v1/corrections, read",
        "GET, /api/v1/export, export",
        "GET, /api/v1/claims/stream?limit=0, stream",
        "POST, /api/v1/submissions, submit",
        "POST, /hand-in, submit",
        "GET, /api/v1/webhooks, webhooks",
        "POST, /api/v1/webhooks, webhooks",
        "DELETE, /api/v1/webhooks/9f2c41d07a6be853, webhooks",
        "POST, /api/v1/webhooks/9f2c41d07a6be853/test, webhooks",
        "POST, /api/v1/corrections, correct",
        "DELETE, /api/v1/corrections/4e5f60718293a4b5c6d7e8f9, correct",
        "POST, /corrections, correct",
        "GET, /api/v1/takedowns, take-down",
        "POST, /api/v1/takedowns, take-down",
        "DELETE, /api/v1/takedowns/9f2c41d07a6be853, take-down",
        "GET, /takedowns, take-down",
        "POST, /takedowns, take-down",
        "POST, /takedowns/9f2c41d07a6be853/lift, take-down",
        "GET, /api/v1/quarantine, retry",
        "POST, /api/v1/quarantine/none/retry, retry",
        "GET, /quarantine, retry",
        "POST, /quarantine/none/retry, retry",
        "GET, /api/v1/keys, keys",
        "POST, /api/v1/keys, keys",
        "POST, /api/v1/keys/9f2c41d07a6be853/rotation, keys",
        "DELETE, /api/v1/keys/9f2c41d07a6be853, keys",
        "GET, /api/v1/audit, audit"
    })
    void aKeyIsGoodForItsScopesAlone(Method method, String path, String scope) {
        String[] others = Arrays.stream(Scope.values())
                .map(Scope::word)
                .filter(word -> !word.equals(scope))
                .toArray(String[]::new);
        String type = path.startsWith("/api") ? "application/json" : "application/x-www-form-urlencoded";
        RequestSpecification refused = with(TestingKeys.narrowed("operator", others));
        refused.contentType(type).request(method, path).then().statusCode(403).body(containsString("scope " + scope));
        RequestSpecification granted = with(TestingKeys.narrowed("operator", scope));
        if (!path.contains("stream")) {
            assertThat(granted.contentType(type).request(method, path).statusCode())
                    .isNotIn(401, 403);
        }
    }

    @Test
    void wholeArticlesAreAScopeToo() {
        String article = "/api/v1/articles/a00000000000000000000001";
        with(TestingKeys.narrowed("operator", "read", "keys"))
                .get(article)
                .then()
                .body("textKind", equalTo("extract"));
        with(TestingKeys.narrowed("operator", "read", "full-text"))
                .get(article)
                .then()
                .body("textKind", equalTo("full"));
        TestingKeys.as("operator")
                .get("/api/v1/audit?action=whole-article-read")
                .then()
                .body("items.subject", hasItem("a00000000000000000000001"));
    }

    @Test
    void aScopeAddsNothingToTheRole() {
        with(TestingKeys.narrowed("reader", "keys")).get("/api/v1/keys").then().statusCode(403);
    }

    @Test
    void aRefusalIsWrittenDown() {
        String key = TestingKeys.narrowed("operator", "read");
        for (int i = 0; i < 3; i++) {
            with(key).get("/api/v1/keys").then().statusCode(403);
        }
        List<Object> times = TestingKeys.as("operator")
                .get("/api/v1/audit?action=scope-missing")
                .jsonPath()
                .getList("items.findAll { it.detail == 'scope keys' && it.outcome == 'refused' }.times");
        assertThat(times).contains(3);
    }

    @Test
    void theListOfScopesIsClosed() {
        assertThat(Scope.words())
                .isEqualTo("read, export, stream, submit, webhooks, full-text, correct, take-down, retry, keys, audit");
    }
}
