package io.hearsay.scraper.reextraction;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.hearsay.postgres.PostgresTestResource;
import io.hearsay.scraper.Crawling;
import io.hearsay.scraper.TestingSite;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Set;
import org.hibernate.Session;
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
                    "hearsay.scraper.first-retry", "PT0.05S",
                    "hearsay.scraper.host-delay", "PT0.02S",
                    "hearsay.scraper.allowed-private-networks", "127.0.0.0/8");
        }
    }

    @Inject
    Session database;

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

    /** More often than an address is tried: that Postgres went away is no attempt. */
    @Test
    void aPageThatPostgresWentAwayFromIsReadOnceItIsBack() {
        try (TestingSite site = TestingSite.start("127.0.11.11")) {
            site.article("/a", "Unlucky in the harbour");
            TrippingPageArticle.LOSSES.set(6);
            String crawl = Crawling.start(site.url("/a"));
            assertThat(Crawling.finished(crawl)).containsExactly(Map.entry("fetched", 1));
            assertThat(Crawling.articles(site.host())).extracting("url").containsExactly(site.url("/a"));
            assertThat(get("/api/v1/crawls/" + crawl + "/urls").jsonPath().getList("items.attempt", int.class))
                    .containsExactly(1);

            TrippingPageArticle.LOSSES.set(1);
            String path = begin(crawl);
            Crawling.until("Postgres is away", () -> TrippingPageArticle.LOSSES.get() == 0);
            endLeases();
            assertThat(done(path).getInt("failed")).isZero();
        }
    }

    private static JsonPath run(String crawl) {
        return done(begin(crawl));
    }

    private static String begin(String crawl) {
        return "/api/v1/re-extractions/"
                + given().contentType(ContentType.JSON)
                        .body(Map.of("crawl", crawl))
                        .post("/api/v1/re-extractions")
                        .path("id");
    }

    private static JsonPath done(String path) {
        Crawling.until("it is done", () -> get(path).path("state").equals("done"));
        return get(path).jsonPath();
    }

    /** Rather than wait for a minute. */
    private void endLeases() {
        QuarkusTransaction.requiringNew().run(() -> database.createNativeMutationQuery(
                        "update crawl.re_extraction set lease_until = now() where lease_until is not null")
                .executeUpdate());
    }
}
