package io.hearsay.scraper.reextraction;

import static io.restassured.RestAssured.delete;
import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.hearsay.postgres.PostgresTestResource;
import io.hearsay.scraper.Crawling;
import io.hearsay.scraper.FastScraping;
import io.hearsay.scraper.TestingDatabase;
import io.hearsay.scraper.TestingSite;
import io.hearsay.scraper.address.PageAddress;
import io.hearsay.scraper.article.Articles;
import io.hearsay.text.ContentId;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** An extractor that has changed is played by articles that say something else than their pages do. */
@QuarkusTest
@TestProfile(FastScraping.class)
@QuarkusTestResource(value = PostgresTestResource.class, initArgs = @ResourceArg(name = "role", value = "SCRAPER"))
class ReExtractionTest {

    private static final String PATH = "/api/v1/re-extractions";

    @Inject
    TestingDatabase database;

    @Inject
    Articles articles;

    @Inject
    RunLeases leases;

    @Inject
    ReExtractionWorker worker;

    private static JsonPath run(Map<String, ?> request) {
        String id = given().contentType(ContentType.JSON)
                .body(request)
                .post(PATH)
                .then()
                .statusCode(202)
                .extract()
                .path("id");
        Crawling.until(
                "the run is done",
                () -> !get(PATH + "/" + id).jsonPath().getString("state").equals("running"));
        return get(PATH + "/" + id).jsonPath();
    }

    private static String id(TestingSite site, String path) {
        return ContentId.of(site.url(path));
    }

    private void extractedBefore(String id) {
        database.run(
                "update crawl.article set title = 'As it was read before', content_hash = 'x', extractor_version = '0'"
                        + " where id = ?",
                id);
    }

    private static void assertArticle(String id, String title, int revision) {
        get("/api/v1/articles/" + id).then().body("title", equalTo(title)).body("revision", equalTo(revision));
    }

    private static List<Integer> counts(JsonPath run) {
        return List.of(
                run.getInt("pages"),
                run.getInt("added"),
                run.getInt("revised"),
                run.getInt("unchanged"),
                run.getInt("withoutArticle"),
                run.getInt("failed"));
    }

    @Test
    void aCrawlsArticlesAreMadeAgainWithoutARequest() {
        try (TestingSite site = TestingSite.start("127.0.11.1")) {
            site.article("/a", "First report on the talks")
                    .article("/b", "Second report on the talks")
                    .sitemap("/sitemap.xml", "/a", "/b");
            String crawl = Crawling.start(site.url("/sitemap.xml"));
            Crawling.finished(crawl);
            extractedBefore(id(site, "/a"));
            int requests = site.log().size();
            JsonPath done = run(Map.of("crawl", crawl));
            assertThat(counts(done)).containsExactly(3, 0, 1, 1, 1, 0);
            assertThat(done.getString("state")).isEqualTo("done");
            assertThat(done.getString("kind")).isEqualTo("crawl");
            assertThat(done.getString("subject")).isEqualTo(crawl);
            assertThat(site.log()).hasSize(requests);
            assertArticle(id(site, "/a"), "First report on the talks", 2);
            assertArticle(id(site, "/b"), "Second report on the talks", 1);
            assertThat(counts(run(Map.of("crawl", crawl))))
                    .as("a second time nothing differs")
                    .containsExactly(3, 0, 0, 2, 1, 0);
            assertArticle(id(site, "/a"), "First report on the talks", 2);
        }
    }

    @Test
    void pagesThatWereOnlyKeptBecomeArticlesWithTheirOutletAndTheirListedDate() {
        try (TestingSite site = TestingSite.start("127.0.11.2")) {
            site.article("/a", "Only kept")
                    .typed(
                            "/sitemap.xml",
                            "application/xml",
                            "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\"><url><loc>@BASE@/a</loc>"
                                    + "<lastmod>2014-08-26</lastmod></url></urlset>");
            String crawl = Crawling.start(Map.of(
                    "seeds", List.of(site.url("/sitemap.xml")), "outlets", Map.of(site.url("/"), "The Kept Courier")));
            Crawling.finished(crawl);
            String article = get("/api/v1/articles/" + id(site, "/a")).asString();
            String published = JsonPath.from(article).getString("published");
            database.run("update crawl.page set article_id = null where url = ?", site.url("/a"));
            database.run("delete from crawl.article where url = ?", site.url("/a"));
            assertThat(counts(run(Map.of("crawl", crawl)))).containsExactly(2, 1, 0, 0, 1, 0);
            get("/api/v1/articles/" + id(site, "/a"))
                    .then()
                    .body("outlet", equalTo("The Kept Courier"))
                    .body("revision", equalTo(1));
            assertThat(get("/api/v1/articles/" + id(site, "/a")).jsonPath().getString("published"))
                    .isEqualTo(published);
            assertThat(database.text("select article_id from crawl.page where url = ?", site.url("/a")))
                    .isEqualTo(id(site, "/a"));
        }
    }

    @Test
    void anOutletOrSomeArticlesAreMadeAgainAlone() {
        try (TestingSite site = TestingSite.start("127.0.11.3")
                .article("/a", "One report on the talks")
                .article("/b", "Two report on the talks")) {
            Crawling.finished(Crawling.start(Map.of(
                    "seeds", List.of(site.url("/a"), site.url("/b")),
                    "outlets", Map.of(site.url("/a"), "The Remade", site.url("/b"), "The Untouched"))));
            extractedBefore(id(site, "/a"));
            extractedBefore(id(site, "/b"));
            assertThat(counts(run(Map.of("outlet", "The Remade")))).containsExactly(1, 0, 1, 0, 0, 0);
            assertArticle(id(site, "/b"), "As it was read before", 1);
            assertThat(counts(run(Map.of("articles", List.of(id(site, "/b")))))).containsExactly(1, 0, 1, 0, 0, 0);
            assertArticle(id(site, "/b"), "Two report on the talks", 2);
        }
    }

    @Test
    void whatWasTakenDownOrWithdrawnStaysAway() {
        try (TestingSite site =
                TestingSite.start("127.0.11.4").article("/a", "Down").article("/b", "Withdrawn")) {
            String crawl = Crawling.start(site.url("/a"), site.url("/b"));
            Crawling.finished(crawl);
            delete("/api/v1/articles/" + id(site, "/a")).then().statusCode(204);
            articles.withdraw(PageAddress.stored(site.url("/b")), "the site wants it so");
            assertThat(counts(run(Map.of("crawl", crawl)))).containsExactly(0, 0, 0, 0, 0, 0);
            get("/api/v1/articles/" + id(site, "/a")).then().body("erased", equalTo(true));
            get("/api/v1/articles/" + id(site, "/b")).then().body("erased", equalTo(true));
        }
    }

    @Test
    void anArticleThatIsNewerThanItsPageStays() {
        try (TestingSite site = TestingSite.start("127.0.11.5").article("/a", "On the page")) {
            Crawling.crawl(site.url("/a"));
            given().contentType(ContentType.JSON)
                    .body(Map.of("text", "A said b on Tuesday.", "url", site.url("/a"), "title", "Handed in"))
                    .post("/api/v1/articles")
                    .then()
                    .statusCode(201);
            assertThat(run(Map.of("articles", List.of(id(site, "/a")))).getInt("revised"))
                    .isZero();
            assertArticle(id(site, "/a"), "Handed in", 2);
        }
    }

    @Test
    void aRunGoesOnWhereAnotherProcessLeftIt() {
        try (TestingSite site = TestingSite.start("127.0.11.6")
                .article("/a", "Some report on the talks")
                .article("/b", "Other report on the talks")) {
            String crawl = Crawling.start(site.url("/a"), site.url("/b"));
            Crawling.finished(crawl);
            extractedBefore(id(site, "/a"));
            extractedBefore(id(site, "/b"));
            database.run(
                    """
                    insert into crawl.re_extraction (id, kind, subject, extractor_version, state, reached, pages,
                      lease_token, lease_until)
                    values ('left', 'crawl', ?, '1', 'running', ?, 1, 0, clock_timestamp() - interval '1 second')""",
                    crawl,
                    site.url("/a"));
            Crawling.until(
                    "it is done",
                    () -> get(PATH + "/left").jsonPath().getString("state").equals("done"));
            assertThat(counts(get(PATH + "/left").jsonPath())).containsExactly(2, 0, 1, 0, 0, 0);
            assertArticle(id(site, "/a"), "As it was read before", 1);
            assertArticle(id(site, "/b"), "Other report on the talks", 2);
        }
    }

    @Test
    void whoHasLostARunStoresNothing() {
        try (TestingSite site = TestingSite.start("127.0.11.7").article("/a", "Some report on the talks")) {
            String crawl = Crawling.start(site.url("/a"));
            Crawling.finished(crawl);
            extractedBefore(id(site, "/a"));
            database.run(
                    """
                    insert into crawl.re_extraction (id, kind, subject, extractor_version, state, lease_token,
                      lease_until)
                    values ('lost', 'crawl', ?, '1', 'running', 1000000000, clock_timestamp() + interval '1 hour')""",
                    crawl);
            Run paused = new Run("lost", ReExtractionRequest.Kind.crawl, crawl, null, "", 999_999_999);
            assertThat(worker.step(paused)).isEmpty();
            assertArticle(id(site, "/a"), "As it was read before", 1);
            assertThat(get(PATH + "/lost").jsonPath().getInt("pages")).isZero();
            delete(PATH + "/lost").then().statusCode(204);
            delete(PATH + "/lost").then().statusCode(204);
            get(PATH + "/lost").then().body("state", equalTo("cancelled"));
        }
    }

    @Test
    void askedForTwiceAtOnceItIsOneRun() {
        database.run(
                """
                insert into crawl.re_extraction (id, kind, subject, extractor_version, state, lease_token, lease_until)
                values ('all', 'all', '', '1', 'running', 5, clock_timestamp() + interval '1 hour')""");
        given().contentType(ContentType.JSON)
                .body("{}")
                .post(PATH)
                .then()
                .statusCode(202)
                .body("id", equalTo("all"))
                .body("kind", equalTo("all"));
        given().queryParam("limit", 200).get(PATH).then().body("items.id", hasItem("all"));
        delete(PATH + "/all").then().statusCode(204);
    }

    @Test
    void runsAreListedInStretches() {
        for (int i = 0; i < 3; i++) {
            database.run(
                    """
                    insert into crawl.re_extraction (id, kind, subject, extractor_version, state, requested_at)
                    values (?, 'all', '', '1', 'done', now() + interval '1 year')""",
                    "listed" + i);
        }
        JsonPath first = given().queryParam("limit", 2).get(PATH).jsonPath();
        assertThat(first.getList("items.id")).containsExactly("listed2", "listed1");
        given().queryParam("after", first.getString("next")).get(PATH).then().body("items[0].id", equalTo("listed0"));
    }

    @Test
    void whatIsAskedWronglyIsRefused() {
        refused("{\"articles\": []}", 400, "articles");
        refused("{\"articles\": [null]}", 400, "articles");
        refused("{\"outlet\": \" \"}", 400, "outlet");
        refused("{\"crawl\": \"\"}", 400, "crawl");
        refused("{\"crawl\": \"a\", \"outlet\": \"b\"}", 400, "articles");
        refused("{\"crawls\": \"a\"}", 400, "crawls");
        refused("{\"crawl\": \"nobody started it\"}", 404, "id");
        refused("{\"outlet\": \"Nobody's Gazette\"}", 404, "id");
        get(PATH + "/none").then().statusCode(404);
        delete(PATH + "/none").then().statusCode(404);
    }

    private static void refused(String body, int status, String field) {
        given().contentType(ContentType.JSON)
                .body(body)
                .post(PATH)
                .then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("field", equalTo(field));
    }
}
