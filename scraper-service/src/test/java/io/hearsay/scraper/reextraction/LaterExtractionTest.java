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
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Pages that are fetched now and read later. */
@QuarkusTest
@TestProfile(LaterExtractionTest.OnlyFetching.class)
@QuarkusTestResource(value = PostgresTestResource.class, initArgs = @ResourceArg(name = "role", value = "SCRAPER"))
class LaterExtractionTest {

    public static final class OnlyFetching implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "hearsay.scraper.extract-articles", "false",
                    "hearsay.scraper.host-delay", "PT0.02S",
                    "hearsay.scraper.allowed-private-networks", "127.0.0.0/8");
        }
    }

    @Test
    void aCrawlKeepsPagesAndARunOverItMakesTheirArticlesEachTextOnce() {
        try (TestingSite site = TestingSite.start("127.0.11.9")) {
            site.article("/a", "Read later", "/b")
                    .article("/b", "Read later as well")
                    .article("/copy", "Read later", "/b");
            String crawl = Crawling.start(site.url("/a"), site.url("/copy"));
            assertThat(Crawling.finished(crawl)).containsExactly(Map.entry("fetched", 3));
            assertThat(Crawling.articles(site.host())).isEmpty();
            String run = given().contentType(ContentType.JSON)
                    .body(Map.of("crawl", crawl))
                    .post("/api/v1/re-extractions")
                    .path("id");
            Crawling.until(
                    "it is done",
                    () -> get("/api/v1/re-extractions/" + run).path("state").equals("done"));
            assertThat(Crawling.articles(site.host()))
                    .extracting("url")
                    .containsExactlyInAnyOrder(site.url("/a"), site.url("/b"));
        }
    }
}
