package io.hearsay.scraper.fetch;

import static io.hearsay.scraper.Crawling.articles;
import static io.hearsay.scraper.Crawling.crawl;
import static io.hearsay.scraper.Crawling.finished;
import static io.hearsay.scraper.Crawling.start;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.hearsay.postgres.PostgresTestResource;
import io.hearsay.scraper.FastScraping;
import io.hearsay.scraper.TestingSite;
import io.hearsay.scraper.address.PageAddress;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What fetching makes of an address, seen from outside. */
@QuarkusTest
@TestProfile(FastScraping.class)
@QuarkusTestResource(value = PostgresTestResource.class, initArgs = @ResourceArg(name = "role", value = "SCRAPER"))
class FetchCrawlTest {

    private TestingSite site;

    @BeforeEach
    void open() {
        site = TestingSite.start();
    }

    @AfterEach
    void close() {
        site.close();
    }

    private static List<Map<String, Object>> urls(String crawl) {
        return given().queryParam("limit", 200)
                .get("/api/v1/crawls/%s/urls".formatted(crawl))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items");
    }

    @Test
    void everyWayInwardsIsBlockedWithItsReason() {
        List<String> seeds = List.of(
                "http://10.0.0.1/",
                "http://0xA9FEA9FE/latest/meta-data",
                "http://2852039166/",
                "http://[::1]/",
                "http://[::ffff:169.254.169.254]/",
                "http://[fd00:ec2::254]/",
                "http://[64:ff9b::a9fe:a9fe]/",
                "http://100.100.100.200/",
                "https://news.example:25/");
        String id = start(Map.of("seeds", seeds));
        assertThat(finished(id)).containsOnlyKeys("blocked");
        assertThat(urls(id)).allSatisfy(url -> assertThat((String) url.get("reason"))
                .containsAnyOf("is in a private or reserved network", "belongs to a service other than the web"));
    }

    @ParameterizedTest
    @CsvSource({"http://169.254.169.254/latest", "http://0xA9FEA9FE/", "http://[::1]:8081/api/v1/status", "http://10.1/"
    })
    void aPageThatLeadsInwardsLeadsNowhere(String inwards) {
        site.redirect("/redirect", 302, inwards)
                .page("/refresh", "<meta http-equiv=refresh content='0; url=%s'>".formatted(inwards))
                .article("/links", "Talks open in the first city", inwards)
                .typed(
                        "/sitemap.xml",
                        "application/xml",
                        "<urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'><url><loc>%s</loc></url></urlset>"
                                .formatted(inwards));
        String id = start(Map.of(
                "seeds",
                List.of(site.url("/redirect"), site.url("/refresh"), site.url("/links"), site.url("/sitemap.xml")),
                "scope",
                List.of(site.host(), "169.254.169.254", "[::1]:8081", "10.0.0.1")));
        assertThat(finished(id)).containsEntry("blocked", 1);
        assertThat(urls(id))
                .filteredOn(url -> url.get("state").equals("blocked"))
                .singleElement()
                .satisfies(url -> assertThat((String) url.get("reason")).endsWith("private or reserved network"));
    }

    @ParameterizedTest
    @CsvSource({
        "%PDF-1.7 obj, application/pdf",
        "GIF89a and so on, image/gif",
        "PK\u0003\u0004 and so on, application/zip"
    })
    void whatCallsItselfAPageAndIsNoneHasTheWrongType(String body, String type) {
        site.on(
                "/a",
                exchange -> TestingSite.send(exchange, 200, "text/html", body.getBytes(StandardCharsets.ISO_8859_1)));
        String id = start(site.url("/a"));
        assertThat(finished(id)).containsExactly(Map.entry("wrong-type", 1));
        assertThat(urls(id).getFirst().get("reason")).isEqualTo(type + " is no page");
    }

    @ParameterizedTest
    @CsvSource({"application/octet-stream", "text/plain", ","})
    void aPageThatIsNotCalledOneIsRead(String type) {
        site.on(
                "/a",
                exchange -> TestingSite.send(
                        exchange,
                        200,
                        type,
                        TestingSite.bytes(
                                "<!DOCTYPE html>" + TestingSite.articleHtml("Talks open in the first city"))));
        assertThat(crawl(site.url("/a"))).containsExactly(Map.entry("fetched", 1));
        assertThat(articles(site.host())).extracting("title").containsExactly("Talks open in the first city");
    }

    @Test
    void aPageInAnotherEncodingThanItsHeaderSaysIsRead() {
        String html = TestingSite.articleHtml("Переговоры начались в первом городе");
        site.on(
                "/a",
                exchange -> TestingSite.send(
                        exchange, 200, "text/html; charset=utf-8", html.getBytes(Charset.forName("windows-1251"))));
        assertThat(crawl(site.url("/a"))).containsExactly(Map.entry("fetched", 1));
        assertThat(articles(site.host())).extracting("title").containsExactly("Переговоры начались в первом городе");
    }

    @Test
    void whatAHostSentToAskWithIsSentBackAsItWas() {
        String etag = "W/\"a b;c,d'e\"";
        String modified = "sunday or so";
        site.on("/a", exchange -> {
            exchange.getResponseHeaders().set("ETag", etag);
            exchange.getResponseHeaders().set("Last-Modified", modified);
            TestingSite.send(
                    exchange, 200, "text/html", TestingSite.bytes(TestingSite.articleHtml("Talks open in the city")));
        });
        Fetcher fetcher = TestingFetchers.onLoopback();
        FetchRequest first = FetchRequest.of(PageAddress.stored(site.url("/a")), 100_000);
        FetchResult.Answer answer = (FetchResult.Answer) fetcher.fetch(first);
        fetcher.fetch(new FetchRequest(
                first.address(),
                answer.header("etag").orElseThrow(),
                answer.header("last-modified").orElseThrow(),
                _ -> true,
                100_000));
        fetcher.close();
        assertThat(site.log().getLast().ifNoneMatch()).isEqualTo(etag);
        assertThat(site.log().getLast().ifModifiedSince()).isEqualTo(modified);
    }
}
