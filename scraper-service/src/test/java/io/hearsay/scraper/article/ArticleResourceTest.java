package io.hearsay.scraper.article;

import static io.restassured.RestAssured.delete;
import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.hearsay.postgres.PostgresTestResource;
import io.hearsay.scraper.Crawling;
import io.hearsay.scraper.FastScraping;
import io.hearsay.scraper.TestingSite;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(FastScraping.class)
@QuarkusTestResource(value = PostgresTestResource.class, initArgs = @ResourceArg(name = "role", value = "SCRAPER"))
class ArticleResourceTest {

    private static final String TEXT = "The flights have begun, officials said on Tuesday. They will go on for weeks.";

    @Inject
    DataSource database;

    private static Map<String, Object> article(String text, String url) {
        Map<String, Object> article = new HashMap<>();
        article.put("text", text);
        article.put("url", url);
        return article;
    }

    private static JsonPath handIn(Map<String, Object> article) {
        return given().contentType(ContentType.JSON)
                .body(article)
                .post("/api/v1/articles")
                .then()
                .statusCode(201)
                .header("Location", endsWith("/api/v1/articles/" + articleId(article)))
                .extract()
                .jsonPath();
    }

    private static String articleId(Map<String, Object> article) {
        return io.hearsay.text.ContentId.of((String) article.get("url"));
    }

    @Test
    void anArticleHandedInIsServed() {
        Map<String, Object> article = article(TEXT, "https://news.example/one?utm_source=x");
        article.put("url", "https://news.example/one");
        article.put("title", "Flights");
        article.put("outlet", "The Courier");
        article.put("published", "2014-08-26");
        String id = handIn(article).getString("id");
        get("/api/v1/articles/" + id)
                .then()
                .statusCode(200)
                .body("text", equalTo(TEXT))
                .body("title", equalTo("Flights"))
                .body("outlet", equalTo("The Courier"))
                .body("published.date", equalTo("2014-08-26"))
                .body("published.evidence", equalTo("given"))
                .body("revision", equalTo(1))
                .body("erased", equalTo(false));
    }

    @Test
    void theSameArticleTwiceIsOneAndAChangedOneIsARevision() {
        Map<String, Object> article = article(TEXT, "https://news.example/two");
        String id = handIn(article).getString("id");
        String cursor = get("/api/v1/articles/" + id).path("cursor");
        assertThat(handIn(article).getInt("revision")).isEqualTo(1);
        assertThat(get("/api/v1/articles/" + id).<String>path("cursor")).isEqualTo(cursor);
        article.put("text", TEXT + " Nobody knows more.");
        assertThat(handIn(article).getInt("revision")).isEqualTo(2);
        assertThat(feedAfter(cursor)).extracting("id").contains(id);
    }

    @Test
    void anUndatedArticleStaysUndated() {
        String id = handIn(article(TEXT, "https://news.example/undated")).getString("id");
        get("/api/v1/articles/" + id)
                .then()
                .body("published", nullValue())
                .body("outlet", equalTo("news.example"))
                .body("title", nullValue());
    }

    @Test
    void theFeedIsReadInStretchesWithoutGapsOrDoubles() {
        List<String> handedIn = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            handedIn.add(handIn(article(TEXT, "https://stretch.example/" + i)).getString("id"));
        }
        List<Object> seen = new ArrayList<>();
        String after = null;
        do {
            var request = given().queryParam("limit", 3);
            JsonPath page = (after == null ? request : request.queryParam("after", after))
                    .get("/api/v1/articles")
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            seen.addAll(page.getList("items.id"));
            after = page.getString("next");
        } while (after != null);
        assertThat(seen).doesNotHaveDuplicates().containsSubsequence(handedIn);
    }

    @Test
    void aSlowWriterIsNotSkipped() throws Exception {
        String start = get("/api/v1/articles/"
                        + handIn(article(TEXT, "https://slow.example/0")).getString("id"))
                .path("cursor");
        try (var slow = database.getConnection()) {
            slow.setAutoCommit(false);
            slow.createStatement()
                    .executeUpdate(
                            "insert into crawl.article (id, revision, text, erased) values ('slow', 1, 'x', false)");
            String quick = handIn(article(TEXT, "https://slow.example/1")).getString("id");
            assertThat(feedAfter(start))
                    .as("nothing after a running transaction")
                    .isEmpty();
            slow.commit();
            assertThat(feedAfter(start)).extracting("id").containsExactly("slow", quick);
        }
    }

    private static List<Map<String, Object>> feedAfter(String cursor) {
        return given().queryParam("after", cursor)
                .get("/api/v1/articles")
                .jsonPath()
                .getList("items");
    }

    @Test
    void anErasedArticleLeavesATombstoneAndNothingElse() throws Exception {
        Map<String, Object> article = article(TEXT, "https://news.example/erase");
        String id = handIn(article).getString("id");
        delete("/api/v1/articles/" + id).then().statusCode(204);
        delete("/api/v1/articles/" + id).then().statusCode(204);
        Map<String, Object> tombstone = get("/api/v1/articles/" + id).jsonPath().getMap("");
        assertThat(tombstone)
                .containsOnlyKeys("cursor", "id", "revision", "erased")
                .containsEntry("erased", true);
        try (var connection = database.getConnection();
                var rows = connection
                        .createStatement()
                        .executeQuery("select count(*) from crawl.article_v1 where id = '" + id + "'")) {
            rows.next();
            assertThat(rows.getInt(1)).isZero();
        }
        given().contentType(ContentType.JSON)
                .body(article)
                .post("/api/v1/articles")
                .then()
                .statusCode(410)
                .contentType("application/problem+json");
    }

    @Test
    void anErasedPageIsNotFetchedAgain() {
        try (TestingSite site = TestingSite.start().article("/a", "First")) {
            Crawling.crawl(site.url("/a"));
            String id = (String) Crawling.articles(site.host()).getFirst().get("id");
            delete("/api/v1/articles/" + id).then().statusCode(204);
            assertThat(Crawling.crawl(site.url("/a"))).containsExactly(Map.entry("erased", 1));
            assertThat(site.requests("/a")).isEqualTo(1);
        }
    }

    @Test
    void aBadLineCostsNoneOfTheOthers() {
        String lines = "{\"text\": \"%s\", \"url\": \"https://lines.example/1\"}\n".formatted(TEXT)
                + "{\"text\": \"%s\", \"published\": \"yesterday\"}\n".formatted(TEXT)
                + "\n"
                + "no json\n"
                + "{\"text\": \"%s\", \"url\": \"https://lines.example/2\"}".formatted(TEXT);
        given().contentType("application/x-ndjson")
                .body(lines.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .post("/api/v1/articles")
                .then()
                .statusCode(200)
                .body("items.line", equalTo(List.of(1, 5)))
                .body("errors.line", equalTo(List.of(2, 4)))
                .body("errors[0].field", equalTo("published"));
    }

    @Test
    void textThatPostgresCannotHoldIsStoredWithoutHarm() {
        Map<String, Object> article = article(TEXT + " \u0000 end.", "https://news.example/nul");
        article.put("outlet", "A\u0000B");
        String id = handIn(article).getString("id");
        get("/api/v1/articles/" + id).then().body("outlet", equalTo("A\uFFFDB"));
    }

    @Test
    void aPageIsReadWithoutBeingStored() {
        int before =
                get("/api/v1/articles?limit=200").jsonPath().getList("items").size();
        given().contentType(ContentType.JSON)
                .body(Map.of("html", TestingSite.articleHtml("Nobody has stored this report")))
                .post("/api/v1/article-extractions")
                .then()
                .statusCode(200)
                .body("title", equalTo("Nobody has stored this report"))
                .body("evidence.title.evidence", equalTo("headline"))
                .body("evidence", not(hasKey("outlet")));
        given().contentType("text/html; charset=windows-1252")
                .body(TestingSite.articleHtml("Minister meets the press in a café")
                        .getBytes(java.nio.charset.Charset.forName("windows-1252")))
                .post("/api/v1/article-extractions")
                .then()
                .statusCode(200)
                .body("title", equalTo("Minister meets the press in a café"));
        assertThat(get("/api/v1/articles?limit=200").jsonPath().getList("items"))
                .hasSize(before);
    }

    @Test
    void everyBlockOfAPageIsExplainedOnRequest() {
        String html = TestingSite.articleHtml("Nobody has stored this report")
                .replace("<body>", "<body><nav><a href=/>Home page of the site</a></nav>");
        given().contentType(ContentType.JSON)
                .body(Map.of("html", html))
                .post("/api/v1/article-extractions?explain=true")
                .then()
                .statusCode(200)
                .body("blocks.find { it.text == 'Home page of the site' }.verdict", equalTo("dropped"))
                .body("blocks.find { it.text == 'Home page of the site' }.reason", equalTo("inside <nav>"))
                .body("blocks.find { it.role == 'headline' }.text", equalTo("Nobody has stored this report"))
                .body("blocks.findAll { it.verdict == 'kept' }.size()", greaterThan(0));
        given().contentType(ContentType.JSON)
                .body(Map.of("html", html))
                .post("/api/v1/article-extractions")
                .then()
                .body("blocks", nullValue());
        given().contentType("text/html")
                .body(html)
                .post("/api/v1/article-extractions?explain=perhaps")
                .then()
                .statusCode(400)
                .body("field", equalTo("explain"));
    }
}
