package io.hearsay.scraper.warc;

import static io.restassured.RestAssured.delete;
import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.hearsay.postgres.PostgresTestResource;
import io.hearsay.scraper.Crawling;
import io.hearsay.scraper.FastScraping;
import io.hearsay.scraper.TestingDatabase;
import io.hearsay.scraper.TestingSite;
import io.hearsay.scraper.address.PageAddress;
import io.hearsay.scraper.fetch.FetchResult.Answer;
import io.hearsay.scraper.page.Capture;
import io.hearsay.scraper.page.Pages;
import io.hearsay.text.ContentId;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcRequest;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcRevisit;
import org.netpreserve.jwarc.WarcTargetRecord;
import org.netpreserve.jwarc.WarcTruncationReason;
import org.netpreserve.jwarc.Warcinfo;

/** Reads what is exported with jwarc's own reader. */
@QuarkusTest
@TestProfile(FastScraping.class)
@QuarkusTestResource(value = PostgresTestResource.class, initArgs = @ResourceArg(name = "role", value = "SCRAPER"))
class WarcResourceTest {

    @TestHTTPResource
    URI server;

    @Inject
    Pages pages;

    @Inject
    TestingDatabase database;

    /** A record in short. */
    private record Entry(String type, String path, String status, String body) {}

    private static List<Entry> entries(String crawl) throws IOException {
        byte[] file = get("/api/v1/crawls/" + crawl + "/warc")
                .then()
                .statusCode(200)
                .contentType("application/warc")
                .header("Content-Disposition", "attachment; filename=crawl-%s.warc.gz".formatted(crawl))
                .extract()
                .asByteArray();
        List<Entry> entries = new ArrayList<>();
        List<String> warnings = new ArrayList<>();
        try (WarcReader reader = new WarcReader(new java.io.ByteArrayInputStream(file))) {
            reader.onWarning(warnings::add);
            for (WarcRecord found : reader) {
                entries.add(entry(found));
            }
        }
        assertThat(warnings).isEmpty();
        return entries;
    }

    private static Entry entry(WarcRecord found) throws IOException {
        String path =
                found instanceof WarcTargetRecord target ? target.targetURI().getPath() : null;
        return switch (found) {
            case WarcResponse response ->
                new Entry(
                        "response",
                        path,
                        Integer.toString(response.http().status()),
                        new String(response.http().body().stream().readAllBytes(), StandardCharsets.UTF_8));
            case WarcRequest request ->
                new Entry("request", path, null, request.http().method());
            case WarcRevisit revisit ->
                new Entry(
                        "revisit",
                        path,
                        null,
                        revisit.refersToTargetURI().orElseThrow().getPath());
            case Warcinfo info ->
                new Entry(
                        "warcinfo", null, null, info.fields().first("isPartOf").orElseThrow());
            default -> new Entry(found.type(), path, null, null);
        };
    }

    private static List<Entry> responses(List<Entry> entries) {
        return entries.stream().filter(entry -> entry.type().equals("response")).toList();
    }

    @Test
    void aCrawlIsExportedWithAllThatItFetched() throws IOException {
        try (TestingSite site = TestingSite.start("127.0.10.1")) {
            site.article("/a", "First").redirect("/old", 301, "/a").sitemap("/sitemap.xml", "/a", "/old", "/gone");
            String crawl = Crawling.start(site.url("/sitemap.xml"));
            Crawling.finished(crawl);
            List<Entry> entries = entries(crawl);
            assertThat(entries.getFirst()).isEqualTo(new Entry("warcinfo", null, null, crawl));
            assertThat(responses(entries))
                    .extracting(Entry::path, Entry::status)
                    .containsExactlyInAnyOrder(
                            org.assertj.core.api.Assertions.tuple("/a", "200"),
                            org.assertj.core.api.Assertions.tuple("/old", "301"),
                            org.assertj.core.api.Assertions.tuple("/gone", "404"),
                            org.assertj.core.api.Assertions.tuple("/sitemap.xml", "200"));
            assertThat(entries).contains(new Entry("response", "/a", "200", TestingSite.articleHtml("First")));
        }
    }

    @Test
    void aBodyThatCameCompressedIsGivenAsItReadsWithADigestThatHolds() throws IOException {
        byte[] body = TestingSite.bytes(TestingSite.articleHtml("Compressed"));
        byte[] compressed = TestingSite.gzip(body);
        try (TestingSite site = TestingSite.start("127.0.10.2").on("/a", exchange -> {
            exchange.getResponseHeaders().set("Content-Encoding", "gzip");
            TestingSite.send(exchange, 200, "text/html", compressed);
        })) {
            String crawl = Crawling.start(site.url("/a"));
            Crawling.finished(crawl);
            byte[] file = get("/api/v1/crawls/" + crawl + "/warc").asByteArray();
            try (WarcReader reader = new WarcReader(new java.io.ByteArrayInputStream(file))) {
                WarcResponse response = (WarcResponse) reader.records()
                        .filter(WarcResponse.class::isInstance)
                        .findFirst()
                        .orElseThrow();
                assertThat(response.version()).hasToString("WARC/1.1");
                assertThat(response.http().headers().first("Content-Length")).contains(Integer.toString(body.length));
                assertThat(response.http().headers().first("X-Crawler-Content-Encoding"))
                        .contains("gzip");
                assertThat(response.http().headers().first("Content-Encoding")).isEmpty();
                assertThat(response.payloadDigest().orElseThrow().hex())
                        .isEqualTo(HexFormat.of().formatHex(digest(body)));
                assertThat(response.http().body().stream().readAllBytes()).isEqualTo(body);
            }
        }
    }

    private static byte[] digest(byte[] body) {
        try {
            return java.security.MessageDigest.getInstance("SHA-256").digest(body);
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void aPageThatIsUnchangedIsRevisited() throws IOException {
        try (TestingSite site = TestingSite.start("127.0.10.3").article("/a", "Still here")) {
            Crawling.crawl(site.url("/a"));
            database.run(
                    "update crawl.page set checked_at = checked_at - interval '1 day',"
                            + " fetched_at = fetched_at - interval '1 day' where url = ?",
                    site.url("/a"));
            String second = Crawling.start(site.url("/a"));
            assertThat(Crawling.finished(second)).containsExactly(Map.entry("unchanged", 1));
            List<Entry> entries = entries(second);
            assertThat(entries).extracting(Entry::type).contains("response", "revisit");
            assertThat(entries).contains(new Entry("revisit", "/a", null, "/a"));
        }
    }

    @Test
    void whatAPageSaidBeforeBelongsToTheCrawlThatSawIt() throws IOException {
        try (TestingSite site = TestingSite.start("127.0.10.4").article("/a", "Before")) {
            String first = Crawling.start(site.url("/a"));
            Crawling.finished(first);
            site.article("/a", "After");
            database.run(
                    "update crawl.page set checked_at = checked_at - interval '1 day' where url = ?", site.url("/a"));
            String second = Crawling.start(site.url("/a"));
            Crawling.finished(second);
            assertThat(responses(entries(first)))
                    .containsExactly(new Entry("response", "/a", "200", TestingSite.articleHtml("Before")));
            assertThat(responses(entries(second)))
                    .containsExactly(new Entry("response", "/a", "200", TestingSite.articleHtml("After")));
        }
    }

    @Test
    void whatWasTakenDownIsLeftOut() throws IOException {
        try (TestingSite site =
                TestingSite.start("127.0.10.5").article("/a", "Down").article("/b", "Up")) {
            String crawl = Crawling.start(site.url("/a"), site.url("/b"));
            Crawling.finished(crawl);
            delete("/api/v1/articles/" + ContentId.of(site.url("/a"))).then().statusCode(204);
            assertThat(responses(entries(crawl))).extracting(Entry::path).containsExactly("/b");
        }
    }

    @Test
    void anAnswerWhoseBodyIsKeptNoLongerIsMarked() throws IOException {
        try (TestingSite site = TestingSite.start("127.0.10.6").article("/a", "Dropped")) {
            String crawl = Crawling.start(site.url("/a"));
            Crawling.finished(crawl);
            database.run("update crawl.page set body = null where url = ?", site.url("/a"));
            byte[] file = get("/api/v1/crawls/" + crawl + "/warc").asByteArray();
            try (WarcReader reader = new WarcReader(new java.io.ByteArrayInputStream(file))) {
                assertThat(reader.records()
                                .filter(WarcResponse.class::isInstance)
                                .map(WarcRecord::truncated))
                        .containsExactly(WarcTruncationReason.UNSPECIFIED);
            }
        }
    }

    @Test
    void aCrawlThatNobodyStartedIsNotFound() {
        get("/api/v1/crawls/none/warc").then().statusCode(404).contentType("application/problem+json");
    }

    /** Its bodies are longer together than all of the test's memory. */
    @Test
    void aLargeCrawlIsWrittenAsItIsRead() throws Exception {
        int count = 2400;
        byte[] body = "He said that the talks would go on for as long as they were needed. "
                .repeat(6600)
                .getBytes(StandardCharsets.US_ASCII);
        try (TestingSite site = TestingSite.start("127.0.10.7").article("/a", "Large")) {
            String crawl = Crawling.start(site.url("/a"));
            Crawling.finished(crawl);
            database.run(
                    """
                    insert into crawl.frontier (crawl_id, url, host, kind, depth, hops, priority, state)
                    select f.crawl_id, f.url || '/' || n, f.host, f.kind, 0, 0, 0, 'fetched'
                    from crawl.frontier f, generate_series(1, ?) n where f.crawl_id = ?""",
                    count,
                    crawl);
            PageAddress first = PageAddress.stored(site.url("/a/0"));
            Capture like = Capture.of(first, new Answer(200, Map.of(), body, Instant.now()), crawl, null);
            for (int start = 1; start <= count; start += 60) {
                List<Capture> captures = new ArrayList<>();
                for (int i = start; i < start + 60; i++) {
                    captures.add(elsewhere(like, site.url("/a/" + i)));
                }
                QuarkusTransaction.requiringNew().run(() -> pages.keep(captures));
            }
            assertThat((long) count * body.length)
                    .isGreaterThan(Runtime.getRuntime().maxMemory());
            int responses = 0;
            try (InputStream file = server.resolve("/api/v1/crawls/" + crawl + "/warc")
                            .toURL()
                            .openStream();
                    WarcReader reader = new WarcReader(file)) {
                for (WarcRecord found : reader) {
                    if (found instanceof WarcResponse response) {
                        responses++;
                        assertThat(response.body().size()).isGreaterThan(500);
                    }
                }
            }
            assertThat(responses).isEqualTo(count + 1);
        }
    }

    private static Capture elsewhere(Capture like, String url) {
        return new Capture(
                PageAddress.stored(url),
                like.crawlId(),
                null,
                like.request(),
                null,
                like.status(),
                like.headers(),
                like.body(),
                like.bytes(),
                like.digest(),
                like.at());
    }

    @Test
    void theFileComesInChunks() {
        try (TestingSite site = TestingSite.start("127.0.10.8").article("/a", "Chunks")) {
            String crawl = Crawling.start(site.url("/a"));
            given().get("/api/v1/crawls/" + crawl + "/warc")
                    .then()
                    .statusCode(200)
                    .header("Transfer-Encoding", "chunked");
            Crawling.finished(crawl);
        }
    }
}
