package io.hearsay.scraper.article;

import static io.restassured.RestAssured.delete;
import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.hearsay.postgres.PostgresTestResource;
import io.hearsay.scraper.Crawling;
import io.hearsay.scraper.FastScraping;
import io.hearsay.scraper.TestingDatabase;
import io.hearsay.scraper.TestingSite;
import io.hearsay.text.ContentId;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(FastScraping.class)
@QuarkusTestResource(value = PostgresTestResource.class, initArgs = @ResourceArg(name = "role", value = "SCRAPER"))
class ExplanationsTest {

    @Inject
    TestingDatabase database;

    private static String path(TestingSite site) {
        return "/api/v1/articles/" + ContentId.of(site.url("/a"));
    }

    private static void refused(String path, int status) {
        get(path)
                .then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("field", equalTo("explain"));
    }

    @Test
    void everyBlockOfTheKeptPageHasItsVerdictRoleAndReason() {
        try (TestingSite site = TestingSite.start("127.0.14.21")) {
            site.page(
                    "/a",
                    TestingSite.articleHtml("Talks open").replace("<article>", "<nav>Home and more</nav><article>"));
            Crawling.crawl(site.url("/a"));
            JsonPath explained = get(path(site) + "?explain=true").jsonPath();
            assertThat(explained.getString("title")).isEqualTo("Talks open");
            assertThat(explained.getList("blocks.role", String.class))
                    .containsExactly("furniture", "headline", "body", "body", "body", "body");
            assertThat(explained.getList("blocks.verdict", String.class))
                    .containsExactly("dropped", "dropped", "kept", "kept", "kept", "kept");
            assertThat(explained.getString("blocks[0].text")).isEqualTo("Home and more");
            assertThat(explained.getString("blocks[0].reason")).isEqualTo("inside <nav>");
            get(path(site)).then().body("blocks", nullValue());
            get(path(site) + "?explain=false").then().statusCode(200).body("blocks", nullValue());
        }
    }

    @Test
    void anArticleWhosePageIsNotKeptCannotBeExplained() {
        String handedIn = given().contentType(ContentType.JSON)
                .body(Map.of("text", "The envoy said on Tuesday that the talks had ended.", "outlet", "The Unkept"))
                .post("/api/v1/articles")
                .path("id");
        refused("/api/v1/articles/" + handedIn + "?explain=true", 404);
        try (TestingSite site = TestingSite.start("127.0.14.22").article("/a", "Body dropped")) {
            Crawling.crawl(site.url("/a"));
            database.run("update crawl.page set body = null where url = ?", site.url("/a"));
            refused(path(site) + "?explain=true", 404);
            refused(path(site) + "?explain=perhaps", 400);
            delete(path(site)).then().statusCode(204);
            refused(path(site) + "?explain=true", 410);
        }
    }
}
