package io.hearsay.scraper.article;

import static io.restassured.RestAssured.delete;
import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.anything;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.hearsay.postgres.PostgresTestResource;
import io.hearsay.scraper.Crawling;
import io.hearsay.scraper.FastScraping;
import io.hearsay.scraper.TestingDatabase;
import io.hearsay.scraper.TestingSite;
import io.hearsay.scraper.takedown.Mark;
import io.hearsay.scraper.takedown.TakeDownKind;
import io.hearsay.scraper.takedown.TakeDowns;
import io.hearsay.text.ContentId;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is taken down is gone, with all that was derived, and stays away until the take-down is lifted. */
@QuarkusTest
@TestProfile(FastScraping.class)
@QuarkusTestResource(value = PostgresTestResource.class, initArgs = @ResourceArg(name = "role", value = "SCRAPER"))
class ErasureTest {

    private static final String ARTICLES = "/api/v1/articles";
    private static final String TAKE_DOWNS = "/api/v1/takedowns";

    @Inject
    TestingDatabase database;

    @Inject
    TakeDowns takeDowns;

    private static String html(String title, String outlet, String head) {
        return TestingSite.articleHtml(title)
                .replace("<head>", "<head><meta property=\"og:site_name\" content=\"%s\">%s".formatted(outlet, head));
    }

    private long kept(TestingSite site) {
        return database.number(
                """
                select (select count(*) from crawl.page where starts_with(url, ?) and body is not null)
                  + (select count(*) from crawl.page_version where starts_with(url, ?))""",
                site.url("/"),
                site.url("/"));
    }

    private static JsonPath takeDown(String parameter, String value) {
        return given().queryParam(parameter, value)
                .queryParam("reason", "they asked")
                .delete(ARTICLES)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static int erased(String id) {
        return Crawling.get(id).getMap("urls").get("erased") instanceof Integer count ? count : 0;
    }

    @Test
    void anAddressGoesWithWhatWasMadeOfItAndOneThatWasNeverSeenIsNotFetched() {
        try (TestingSite site = TestingSite.start()) {
            site.article("/a", "Of the address").article("/ab", "Beside it").article("/later", "Never seen");
            Crawling.crawl(site.url("/a"), site.url("/ab"));
            for (String path : List.of("/a", "/later")) {
                given().contentType("application/json")
                        .body(Map.of("kind", "url", "subject", site.url(path), "reason", "they asked"))
                        .post(TAKE_DOWNS)
                        .then()
                        .statusCode(201)
                        .body("kind", equalTo("url"))
                        .body("state", equalTo("done"))
                        .body("articles", equalTo(path.equals("/a") ? 1 : 0));
            }
            assertThat(get(ARTICLES + "/" + ContentId.of(site.url("/a")))
                            .jsonPath()
                            .getBoolean("erased"))
                    .isTrue();
            assertThat(database.texts("select url from crawl.page where starts_with(url, ?)", site.url("/")))
                    .containsExactly(site.url("/ab"));
            int before = site.log().size();
            String crawl = Crawling.start(site.url("/a"), site.url("/later"));
            assertThat(Crawling.finished(crawl)).containsExactly(Map.entry("erased", 2));
            assertThat(site.log()).hasSize(before);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "{},400,kind",
        "{`kind`: `page`},400,kind",
        "{`kind`: `url`},400,subject",
        "{`kind`: `url`; `subject`: `nowhere`},400,subject",
        "{`kind`: `article`; `subject`: `nothing`},404,id",
        "{`kind`: `outlet`; `subject`: `Nobody Publishes This`},404,id"
    })
    void whatCannotBeTakenDownIsNamed(String body, int status, String field) {
        given().contentType("application/json")
                .body(body.replace('`', '"').replace(';', ','))
                .post(TAKE_DOWNS)
                .then()
                .statusCode(status)
                .body("detail", notNullValue())
                .body("field", status == 404 ? anything() : equalTo(field));
    }

    @Test
    void anArticleGoesWithEveryAddressThatLedToIt() {
        try (TestingSite site = TestingSite.start()) {
            site.article("/a", "First")
                    .redirect("/old", 301, "/moved")
                    .redirect("/moved", 301, "/a")
                    .page("/print", html("First", "x", "<link rel=\"canonical\" href=\"/a\">"))
                    .page("/copy", TestingSite.articleHtml("First"))
                    .article("/other", "Second");
            Crawling.crawl(site.url("/a"));
            String crawl = Crawling.start(site.url("/old"), site.url("/print"), site.url("/copy"), site.url("/other"));
            Crawling.finished(crawl);
            String id = ContentId.of(site.url("/a"));
            given().queryParam("reason", "a court order")
                    .delete(ARTICLES + "/" + id)
                    .then()
                    .statusCode(204);
            assertThat(get(ARTICLES + "/" + id).jsonPath().getMap(""))
                    .containsOnlyKeys("cursor", "id", "revision", "erased");
            assertThat(database.texts("select url from crawl.page where starts_with(url, ?)", site.url("/")))
                    .containsExactly(site.url("/other"));
            assertThat(erased(crawl)).isEqualTo(5);
            get(TAKE_DOWNS)
                    .then()
                    .body("items.find { it.subject == '%s' }.kind".formatted(id), equalTo("article"))
                    .body("items.find { it.subject == '%s' }.reason".formatted(id), equalTo("a court order"))
                    .body("items.find { it.subject == '%s' }.state".formatted(id), equalTo("done"))
                    .body("items.find { it.subject == '%s' }.articles".formatted(id), equalTo(1));
            long before = site.log().size();
            assertThat(Crawling.crawl(
                            site.url("/a"),
                            site.url("/old"),
                            site.url("/moved"),
                            site.url("/print"),
                            site.url("/copy")))
                    .containsExactly(Map.entry("erased", 5));
            assertThat(site.log()).hasSize((int) before);
        }
    }

    @Test
    void takingDownTwiceIsOneTakeDown() {
        try (TestingSite site = TestingSite.start().article("/a", "Twice")) {
            Crawling.crawl(site.url("/a"));
            String id = ContentId.of(site.url("/a"));
            delete(ARTICLES + "/" + id).then().statusCode(204);
            delete(ARTICLES + "/" + id).then().statusCode(204);
            assertThat(database.number("select count(*) from crawl.take_down where subject = ?", id))
                    .isEqualTo(1);
            assertThat(database.number("select articles from crawl.take_down where subject = ?", id))
                    .isEqualTo(1);
        }
    }

    @Test
    void anArticleThatNobodyKnowsIsNotFound() {
        delete(ARTICLES + "/5f1d7a84db00a9ab3e3cc5c1").then().statusCode(404);
    }

    @Test
    void aLiftedTakeDownLetsThePageBeFetchedAgainAndBringsNothingBackByItself() {
        try (TestingSite site = TestingSite.start().article("/a", "Lifted")) {
            Crawling.crawl(site.url("/a"));
            String id = ContentId.of(site.url("/a"));
            delete(ARTICLES + "/" + id).then().statusCode(204);
            String takeDown = database.text("select id from crawl.take_down where subject = ?", id);
            delete(TAKE_DOWNS + "/" + takeDown).then().statusCode(204);
            delete(TAKE_DOWNS + "/" + takeDown).then().statusCode(204);
            get(TAKE_DOWNS + "/" + takeDown).then().body("state", equalTo("lifted"));
            get(ARTICLES + "/" + id).then().body("erased", equalTo(true)).body("revision", equalTo(2));
            assertThat(Crawling.crawl(site.url("/a"))).containsExactly(Map.entry("fetched", 1));
            get(ARTICLES + "/" + id).then().body("erased", equalTo(false)).body("revision", equalTo(3));
        }
    }

    @Test
    void takeDownsThatAreNoneAreNotFound() {
        for (String id : List.of("999999", "0", "x", "99999999999999999999")) {
            get(TAKE_DOWNS + "/" + id).then().statusCode(404);
            delete(TAKE_DOWNS + "/" + id).then().statusCode(404);
        }
    }

    @Test
    void anOutletGoesWithItsHostAndIsNotFetchedAgain() {
        try (TestingSite site = TestingSite.start("127.0.9.1")) {
            for (int i = 0; i < 5; i++) {
                site.page("/" + i, html("Report " + i, "The Sinking Courier", ""));
            }
            site.page("/list", "<a href=\"/0\">zero</a>").page("/new", html("New", "The Sinking Courier", ""));
            Crawling.crawl(
                    site.url("/0"), site.url("/1"), site.url("/2"), site.url("/3"), site.url("/4"), site.url("/list"));
            JsonPath done = takeDown("outlet", "The Sinking Courier");
            assertThat(done.getString("kind")).isEqualTo("outlet");
            assertThat(done.getString("state")).isEqualTo("done");
            assertThat(done.getInt("articles")).isEqualTo(5);
            assertThat(done.getString("reason")).isEqualTo("they asked");
            assertThat(kept(site)).isZero();
            assertThat(Crawling.articles(site.host())).isEmpty();
            assertThat(Crawling.crawl(site.url("/new"))).containsExactly(Map.entry("erased", 1));
            assertThat(site.requests("/new")).isZero();
            assertThat(takeDown("outlet", "The Sinking Courier").getString("id"))
                    .as("asked for again, it is the same")
                    .isEqualTo(done.getString("id"));
            given().contentType(ContentType.JSON)
                    .body(Map.of("text", "A said b on Tuesday.", "outlet", "The Sinking Courier"))
                    .post(ARTICLES)
                    .then()
                    .statusCode(410);
        }
    }

    @Test
    void anOutletThatSharesItsHostTakesNobodyElseWithIt() {
        try (TestingSite site = TestingSite.start("127.0.9.2")) {
            site.page("/a", html("One report", "The Shared Herald", ""))
                    .page("/b", html("Another report", "The Neighbour", ""))
                    .page("/c", html("A later report", "The Shared Herald", ""))
                    .page("/d", html("A later report by others", "The Neighbour", ""));
            Crawling.crawl(site.url("/a"), site.url("/b"));
            assertThat(takeDown("outlet", "The Shared Herald").getInt("articles"))
                    .isEqualTo(1);
            assertThat(Crawling.articles(site.host())).extracting("outlet").containsExactly("The Neighbour");
            assertThat(Crawling.crawl(site.url("/a"), site.url("/c"), site.url("/d")))
                    .containsOnly(Map.entry("erased", 2), Map.entry("fetched", 1));
            assertThat(site.requests("/a")).isEqualTo(1);
            assertThat(database.texts(
                            "select url from crawl.page where starts_with(url, ?) and body is not null order by url",
                            site.url("/")))
                    .containsExactly(site.url("/b"), site.url("/d"));
        }
    }

    @Test
    void aPartOfASiteIsTakenDownBeforeItWasEverSeen() {
        try (TestingSite site = TestingSite.start("127.0.9.3")) {
            site.article("/world/a", "World").article("/sport/a", "Sport");
            String prefix = site.url("/world/");
            assertThat(takeDown("prefix", prefix.replace("http:", "https:")).getString("subject"))
                    .isEqualTo(prefix.substring("http://".length()));
            assertThat(Crawling.crawl(site.url("/world/a"), site.url("/sport/a")))
                    .containsOnly(Map.entry("erased", 1), Map.entry("fetched", 1));
            assertThat(site.requests("/world/a")).isZero();
        }
    }

    @Test
    void aHostIsTakenDownWithAllThatWaits() {
        try (TestingSite site = TestingSite.start("127.0.9.4")) {
            site.article("/a", "On the host").robots("User-agent: *\nCrawl-delay: 60\n");
            String crawl = Crawling.start(site.url("/b"), site.url("/c"), site.url("/d"));
            JsonPath done = takeDown("host", site.host());
            assertThat(done.getString("state")).isEqualTo("done");
            assertThat(Crawling.finished(crawl)).containsEntry("erased", 3);
        }
    }

    @Test
    void aTakeDownThatWasLeftUnfinishedIsFinishedBySomebody() {
        try (TestingSite site = TestingSite.start("127.0.9.5").article("/a", "Left over")) {
            Crawling.crawl(site.url("/a"));
            QuarkusTransaction.requiringNew().run(() -> {
                long id = takeDowns.put(TakeDownKind.host, site.host(), null);
                takeDowns.mark(id, List.of(Mark.host(site.host())));
            });
            Crawling.until(
                    "the article is gone", () -> Crawling.articles(site.host()).isEmpty());
            Crawling.until("it is done", () -> database.text(
                            "select working from crawl.take_down where subject = ?", site.host())
                    .equals("f"));
            assertThat(kept(site)).isZero();
        }
    }

    @Test
    void whoeverStoresWaitsForATakeDownThatIsBeingMade() throws Exception {
        Map<String, String> article = Map.of("text", "A said b on Tuesday.", "url", "https://late.example/a");
        CountDownLatch asked = new CountDownLatch(1);
        Thread late = Thread.ofVirtual().unstarted(() -> {
            given().contentType(ContentType.JSON)
                    .body(article)
                    .post(ARTICLES)
                    .then()
                    .statusCode(410);
            asked.countDown();
        });
        QuarkusTransaction.requiringNew().run(() -> {
            long id = takeDowns.put(TakeDownKind.host, "late.example", null);
            late.start();
            Crawling.until(
                    "the article waits",
                    () -> database.number("select count(*) from pg_locks where locktype = 'advisory' and not granted")
                            == 1);
            takeDowns.mark(id, List.of(Mark.host("late.example")));
        });
        assertThat(asked.await(20, TimeUnit.SECONDS)).isTrue();
        get(ARTICLES + "/" + ContentId.of("https://late.example/a")).then().statusCode(404);
    }

    @Test
    void whatIsAskedWronglyIsRefused() {
        given().delete(ARTICLES).then().statusCode(400).body("field", equalTo("outlet"));
        given().queryParam("outlet", "A")
                .queryParam("host", "a.example")
                .delete(ARTICLES)
                .then()
                .statusCode(400);
        given().queryParam("outlet", " ")
                .delete(ARTICLES)
                .then()
                .statusCode(400)
                .body("field", equalTo("outlet"));
        given().queryParam("host", "a b")
                .delete(ARTICLES)
                .then()
                .statusCode(400)
                .body("field", equalTo("host"));
        given().queryParam("host", "a.example/b").delete(ARTICLES).then().statusCode(400);
        given().queryParam("prefix", "nowhere")
                .delete(ARTICLES)
                .then()
                .statusCode(400)
                .body("field", equalTo("prefix"));
        given().queryParam("outlet", "Nobody's Gazette")
                .delete(ARTICLES)
                .then()
                .statusCode(404)
                .contentType("application/problem+json");
        given().queryParam("outlet", "A")
                .queryParam("reason", "x".repeat(501))
                .delete(ARTICLES)
                .then()
                .statusCode(400)
                .body("field", equalTo("reason"));
    }

    @Test
    void takeDownsAreListedInStretchesTheLatestFirst() {
        for (int i = 0; i < 3; i++) {
            takeDown("host", "stretch%d.example".formatted(i));
        }
        JsonPath first = given().queryParam("limit", 2).get(TAKE_DOWNS).jsonPath();
        assertThat(first.getList("items.subject")).containsExactly("stretch2.example", "stretch1.example");
        given().queryParam("limit", 200)
                .queryParam("after", first.getString("next"))
                .get(TAKE_DOWNS)
                .then()
                .body("items.subject", hasItem("stretch0.example"))
                .body("next", nullValue());
    }
}
