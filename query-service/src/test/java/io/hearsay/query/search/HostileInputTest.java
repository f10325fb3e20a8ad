package io.hearsay.query.search;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.hearsay.query.ReadersPostgres;
import io.hearsay.query.TestingViews;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@ReadersPostgres
class HostileInputTest {

    @BeforeAll
    static void publish() {
        TestingViews.publishSample();
    }

    private static final String[] LISTS = {
        "/claims",
        "/statements",
        "/propositions",
        "/contradictions",
        "/speakers",
        "/outlets",
        "/articles/a00000000000000000000001/claims",
        "/articles/a00000000000000000000001/reprints",
        "/speakers/500000000000000000000001/timeline"
    };

    @Test
    void aLimitThatIsNoneIsNamed() {
        for (String list : LISTS) {
            for (String limit : new String[] {"0", "-1", "201", "ten", "99999999999999999999", "%20"}) {
                refused(list + "?limit=" + limit, 400, "limit");
            }
        }
    }

    @Test
    void anUnknownParameterIsNamed() {
        for (String list : LISTS) {
            refused(list + "?speeker=x", 400, "speeker");
            refused(list + "?limit=1&limit=2", 400, "limit");
        }
        refused("/status?x=1", 400, "x");
        refused("/export?fromat=csv", 400, "fromat");
    }

    @Test
    void aCursorOfAnotherQueryIsRefused() {
        String next = given().get("/api/v1/claims?limit=1").path("next");
        refused("/claims?q=x&after=" + next, 400, "after");
        refused("/statements?after=" + next, 400, "after");
        refused("/export?q=x&after=" + next, 400, "after");
        for (String cursor : new String[] {"abc", "%20", "!!", "AAAA", next.substring(1)}) {
            refused("/claims?after=" + cursor, 400, "after");
        }
    }

    @Test
    void aQueryTooLongIsNamed() {
        refused("/claims?q=" + "a".repeat(1_001), 400, "q");
        refused("/speakers?q=" + "a".repeat(3_000), 400, "q");
        int status = given().get("/api/v1/claims?q=" + "a".repeat(10_000)).statusCode();
        assertThat(status).isBetween(400, 499);
    }

    @ParameterizedTest
    @ValueSource(strings = {"speaker", "about", "outlet", "via"})
    void aNameTooLongIsNamed(String name) {
        for (String path : new String[] {"/claims", "/statements", "/claims/facets", "/export", "/claims/stream"}) {
            refused("%s?%s=%s".formatted(path, name, "b+".repeat(20_000) + "b"), 400, name);
        }
        given().accept("text/html")
                .queryParam(name, "b".repeat(501))
                .get("/claims")
                .then()
                .statusCode(400)
                .body(containsString(name + " must be at most 500 characters, not 501"));
        given().queryParam(name, "🙂".repeat(500)).get("/api/v1/claims").then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'",
                "''; drop table claim.claim_v1; --",
                "\\",
                "%25",
                "_",
                ":q",
                ":speaker ::text",
                "a & | ! ( )",
                "\"",
                "\"\"\"",
                "-",
                "<->",
                "🙂",
                "%C3",
                "%ED%A0%80",
                "the",
                "*",
                "a:*",
                "$1",
                "?",
                "??",
                "{}",
                "%0A",
                "%7F"
            })
    void metacharactersAreWords(String q) {
        for (String list : new String[] {"/claims", "/statements", "/propositions", "/contradictions", "/speakers"}) {
            String encoded = q.startsWith("%") ? q : URLEncoder.encode(q, StandardCharsets.UTF_8);
            given().urlEncodingEnabled(false)
                    .get("/api/v1" + list + "?q=" + encoded)
                    .then()
                    .statusCode(200);
        }
        given().queryParam("speaker", "x" + q).get("/api/v1/claims").then().statusCode(200);
    }

    @Test
    void aNulIsRefusedByName() {
        for (String name : new String[] {"q", "speaker", "outlet", "via", "after"}) {
            given().urlEncodingEnabled(false)
                    .get("/api/v1/claims?" + name + "=a%00b")
                    .then()
                    .statusCode(400)
                    .body("field", equalTo(name));
        }
    }

    @Test
    void aWordThatIsNoneOfTheAllowedIsNamed() {
        for (String name : new String[] {"type", "act", "polarity", "modality", "status"}) {
            refused("/claims?" + name + "=nonsense", 400, name);
        }
        refused("/speakers?status=nonsense", 400, "status");
        refused("/contradictions?relation=nonsense", 400, "relation");
        refused("/export?format=xml", 400, "format");
        refused("/claims?since=yesterday", 400, "since");
        refused("/claims?until=2014-02-30", 400, "until");
        refused("/claims?speaker=%20", 400, "speaker");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-", "- ", "\u2013", "\u2014 ", "-\u2212", "-!", "-(", "-<", "& -", "\u00AD", "-\u0301", "-\u2016"
            })
    void nothingButDashesFindsNothing(String dash) {
        for (String path :
                new String[] {"claims", "statements", "propositions", "speakers", "export", "claims/facets"}) {
            given().queryParam("q", dash.repeat(300).strip())
                    .get("/api/v1/" + path)
                    .then()
                    .statusCode(200);
        }
    }

    @Test
    void anIdThatIsNoneIsAClientError() {
        for (String noun : new String[] {"claims", "statements", "propositions", "speakers", "articles"}) {
            refused("/" + noun + "/nonsense", 400, "id");
            refused("/" + noun + "/" + "Z".repeat(24), 400, "id");
            refused("/" + noun + "/" + "f".repeat(24), 404, "id");
            refused("/" + noun + "/%00", 400, "id");
        }
        refused("/speakers/nonsense/timeline", 400, "id");
        refused("/articles/nonsense/claims", 400, "id");
        refused("/articles/ffffffffffffffffffffffff/reprints", 404, "id");
        refused("/contradictions?statement=nonsense", 400, "statement");
    }

    @Test
    void anUnknownPathAndAWrongMethodAreProblemsToo() {
        given().get("/api/v1/nothing").then().statusCode(404).contentType("application/problem+json");
        given().get("/nothing/at/all").then().statusCode(404).contentType("application/problem+json");
        given().post("/api/v1/claims").then().statusCode(405).contentType("application/problem+json");
        given().accept("image/png")
                .get("/api/v1/claims")
                .then()
                .statusCode(406)
                .contentType("application/problem+json");
    }

    private static void refused(String path, int status, String field) {
        given().urlEncodingEnabled(false)
                .get("/api/v1" + path)
                .then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("field", equalTo(field))
                .body("detail", notNullValue());
    }
}
