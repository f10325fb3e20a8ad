package io.hearsay.scraper.reextraction;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.hearsay.postgres.PostgresTestResource;
import io.hearsay.scraper.Crawling;
import io.hearsay.scraper.TestingSite;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Pages that what reads them trips over. */
@QuarkusTest
@TestProfile(TrippedPageTest.Tripping.class)
@QuarkusTestResource(value = PostgresTestResource.class, initArgs = @ResourceArg(name = "role", value = "SCRAPER"))
class TrippedPageTest {

    public static final class Tripping implements QuarkusTestProfile {
        @Override
        public Set<Class<?>> getEnabledAlternatives() {
            return Set.of(TrippingPageArticle.class);
        }

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "hearsay.scraper.host-delay", "PT0.02S",
                    "hearsay.scraper.allowed-private-networks", "127.0.0.0/8");
        }
    }

    @Test
    void aPageIsKeptWithTheReasonAndReadAgainWithoutARequestOnceTheCauseIsGone() {
        try (TestingSite site = TestingSite.start("127.0.11.10")) {
            site.article("/a", "Poison in the well").article("/b", "Another report of the day");
            String crawl = Crawling.start(site.url("/a"), site.url("/b"));
            assertThat(Crawling.finished(crawl)).containsExactly(Map.entry("fetched", 2));
            assertThat(Crawling.articles(site.host())).extracting("url").containsExactly(site.url("/b"));
            assertThat(get("/api/v1/crawls/" + crawl + "/urls").jsonPath().getList("items.reason", String.class))
                    .contains("its article could not be read: java.lang.StackOverflowError: too deep");
            int requests = site.log().size();

            assertThat(run(crawl).getInt("failed")).as("still ill").isEqualTo(1);
            TrippingPageArticle.ill = false;
            assertThat(run(crawl).getInt("added")).isEqualTo(1);

            assertThat(Crawling.articles(site.host()))
                    .extracting("url")
                    .containsExactlyInAnyOrder(site.url("/a"), site.url("/b"));
            assertThat(site.log()).hasSize(requests);
        }
    }

    private static JsonPath run(String crawl) {
        String path = "/api/v1/re-extractions/"
                + given().contentType(ContentType.JSON)
                        .body(Map.of("crawl", crawl))
                        .post("/api/v1/re-extractions")
                        .path("id");
        Crawling.until("it is done", () -> get(path).path("state").equals("done"));
        return get(path).jsonPath();
    }
}
