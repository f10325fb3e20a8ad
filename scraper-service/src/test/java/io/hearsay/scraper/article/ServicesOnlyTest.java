package io.hearsay.scraper.article;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.startsWith;

import io.hearsay.postgres.PostgresTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@TestProfile(ServicesOnlyTest.Closed.class)
@WithTestResource(value = PostgresTestResource.class, initArgs = @ResourceArg(name = "role", value = "SCRAPER"))
class ServicesOnlyTest {

    private static final String SECRET = "shared-between-the-services";

    /** As outside the demo. */
    public static final class Closed implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("hearsay.services.open", "false", "hearsay.services.credential", SECRET);
        }
    }

    @Test
    void theFeedIsForWhoeverShowsTheCredential() {
        given().header("Authorization", "Bearer " + SECRET)
                .get("/api/v1/articles")
                .then()
                .statusCode(200);
        given().header("Authorization", "Bearer " + SECRET)
                .get("/api/v1/articles/none")
                .then()
                .statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/articles", "/articles/none", "/crawls/none/warc"})
    void nobodyElseIsTold(String path) {
        for (String shown :
                new String[] {"Bearer wrong", "Bearer ", "Basic " + SECRET, SECRET, "Bearer " + SECRET + "x"}) {
            String said = given().header("Authorization", shown)
                    .get("/api/v1" + path)
                    .then()
                    .statusCode(401)
                    .contentType("application/problem+json")
                    .header("WWW-Authenticate", startsWith("Bearer"))
                    .body("detail", containsString("hearsay.services.credential"))
                    .extract()
                    .asString();
            assertThat(said).doesNotContain(SECRET);
        }
    }

    @Test
    void theRestIsOpen() {
        given().get("/api/v1/status").then().statusCode(200);
    }
}
