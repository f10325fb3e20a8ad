package io.hearsay.query.access.origin;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.hearsay.query.ReadersPostgres;
import io.hearsay.query.TestingKeys;
import io.hearsay.query.TestingViews;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.net.URL;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@TestProfile(OriginTest.OneOrigin.class)
@ReadersPostgres
class OriginTest {

    private static final String ALLOWED = "https://desk.example";

    @TestHTTPResource("/")
    URL root;

    /** One site may ask; whoever is at this machine may write without a key. */
    public static final class OneOrigin implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("hearsay.access.cors-origins", ALLOWED, "hearsay.access.anonymous", "contributor");
        }
    }

    @BeforeAll
    static void publish() {
        TestingViews.publishSample();
    }

    @Test
    void anAllowedOriginMayRead() {
        given().header("Origin", ALLOWED)
                .get("/api/v1/status")
                .then()
                .statusCode(200)
                .header("Access-Control-Allow-Origin", ALLOWED)
                .header("Access-Control-Expose-Headers", containsString("RateLimit"));
    }

    @Test
    void anAllowedOriginMayAskWhatItMay() {
        given().header("Origin", ALLOWED)
                .header("Access-Control-Request-Method", "POST")
                .header("Access-Control-Request-Headers", "Authorization, Content-Type")
                .options("/api/v1/submissions")
                .then()
                .statusCode(200)
                .header("Access-Control-Allow-Origin", ALLOWED)
                .header("Access-Control-Allow-Methods", containsString("POST"))
                .header("Access-Control-Allow-Headers", containsString("Authorization"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://evil.example", "https://desk.example.evil.example", "http://desk.example", "null"})
    void anyOtherOriginMayNot(String origin) {
        given().header("Origin", origin)
                .header("Access-Control-Request-Method", "POST")
                .options("/api/v1/submissions")
                .then()
                .statusCode(403)
                .header("Access-Control-Allow-Origin", nullValue());
        given().header("Origin", origin)
                .get("/api/v1/status")
                .then()
                .header("Access-Control-Allow-Origin", nullValue());
        submit(given().header("Origin", origin))
                .statusCode(403)
                .contentType("application/problem+json")
                .header("Access-Control-Allow-Origin", nullValue());
    }

    @Test
    void aPageOfThisServiceMayWrite() {
        String own = "http://localhost:" + root.getPort();
        submit(given().header("Origin", own).header("Sec-Fetch-Site", "same-origin"))
                .statusCode(400);
        submit(given().header("Origin", own)).statusCode(400);
        submit(given().header("Origin", ALLOWED).header("Sec-Fetch-Site", "cross-site"))
                .statusCode(400);
    }

    @Test
    void whoeverIsNoBrowserMayWrite() {
        submit(given()).statusCode(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"cross-site", "same-site"})
    void aPageElsewhereMayNotWrite(String site) {
        submit(given().header("Sec-Fetch-Site", site))
                .statusCode(403)
                .body("detail", containsString("page of another site"));
        submit(given().cookie("hearsay_key", TestingKeys.create("contributor")).header("Sec-Fetch-Site", site))
                .statusCode(403);
    }

    @Test
    void aNameThatPointsHereIsNotThisService() {
        String name = "evil.example:" + root.getPort();
        submit(given().header("Host", name).header("Origin", "http://" + name)).statusCode(403);
        submit(given().header("Host", "127.0.0.1:" + root.getPort())
                        .header("Origin", "http://127.0.0.1:" + root.getPort()))
                .statusCode(400);
    }

    @Test
    void aKeyInAHeaderIsMeant() {
        submit(TestingKeys.as("contributor").header("Sec-Fetch-Site", "cross-site"))
                .statusCode(400)
                .body("field", equalTo("url"));
    }

    private static ValidatableResponse submit(RequestSpecification request) {
        return request.contentType("application/json")
                .body("{}")
                .post("/api/v1/submissions")
                .then();
    }
}
