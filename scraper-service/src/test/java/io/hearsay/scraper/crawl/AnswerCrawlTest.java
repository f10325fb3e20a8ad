package io.hearsay.scraper.crawl;

import static io.hearsay.scraper.Crawling.articles;
import static io.hearsay.scraper.Crawling.crawl;
import static org.assertj.core.api.Assertions.assertThat;

import io.hearsay.postgres.PostgresTestResource;
import io.hearsay.scraper.FastScraping;
import io.hearsay.scraper.TestingSite;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What each kind of answer makes of its address. */
@QuarkusTest
@TestProfile(FastScraping.class)
@QuarkusTestResource(value = PostgresTestResource.class, initArgs = @ResourceArg(name = "role", value = "SCRAPER"))
class AnswerCrawlTest {

    private TestingSite site;

    @BeforeEach
    void open() {
        site = TestingSite.start();
    }

    @AfterEach
    void close() {
        site.close();
    }

    @ParameterizedTest
    @CsvSource({"404, gone", "410, gone", "401, blocked", "403, blocked", "451, blocked", "400, failed", "418, failed"})
    void aRefusalIsNamed(int status, String state) {
        site.status("/a", status);
        assertThat(crawl(site.url("/a"))).containsExactly(Map.entry(state, 1));
        assertThat(site.requests("/a")).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 502, 504, 408})
    void aFailureIsTriedFourTimes(int status) {
        site.status("/a", status);
        assertThat(crawl(site.url("/a"))).containsExactly(Map.entry("failed", 1));
        assertThat(site.requests("/a")).isEqualTo(4);
    }

    @Test
    void aPassingFailureCostsNothing() {
        java.util.concurrent.atomic.AtomicInteger asked = new java.util.concurrent.atomic.AtomicInteger();
        site.on("/a", exchange -> {
            boolean failing = asked.getAndIncrement() < 2;
            exchange.getResponseHeaders().set("Retry-After", "1");
            TestingSite.send(
                    exchange,
                    failing ? 503 : 200,
                    "text/html",
                    TestingSite.bytes(failing ? "later" : TestingSite.articleHtml("Talks open in the first city")));
        });
        Instant begin = Instant.now();
        assertThat(crawl(site.url("/a"))).containsExactly(Map.entry("fetched", 1));
        assertThat(Duration.between(begin, Instant.now()))
                .as("Retry-After is kept")
                .isGreaterThan(Duration.ofSeconds(2));
    }

    @Test
    void whatIsNoPageIsNamed() {
        site.typed("/report.pdf", "application/pdf", "%PDF-1.4").typed("/a.png", "image/png", "x");
        site.on("/binary", exchange -> TestingSite.send(exchange, 200, "text/html", new byte[5000]));
        site.typed("/klingon", "text/html; charset=klingon", "<p>qapla'</p>");
        assertThat(crawl(site.url("/report.pdf"), site.url("/a.png"), site.url("/binary"), site.url("/klingon")))
                .containsExactly(Map.entry("wrong-type", 4));
        assertThat(articles(site.host())).isEmpty();
    }

    @Test
    void aPageWithoutArticleIsFetchedAndGivesNone() {
        site.page("/", "<html><body><nav><a href='/a'>A</a></nav></body></html>")
                .page("/empty", "");
        site.page("/a", "<p></p>");
        assertThat(crawl(site.url("/"), site.url("/empty"))).containsExactly(Map.entry("fetched", 3));
        assertThat(articles(site.host())).isEmpty();
    }

    @Test
    void aPageTooLongIsLeft() {
        site.page("/long", "<p>" + "x".repeat(300_000));
        site.on("/bomb", exchange -> {
            exchange.getResponseHeaders().set("Content-Encoding", "gzip");
            TestingSite.send(exchange, 200, "text/html", TestingSite.gzip(new byte[5_000_000]));
        });
        assertThat(crawl(site.url("/long"), site.url("/bomb"))).containsExactly(Map.entry("too-large", 2));
    }

    @Test
    void charactersAreReadAsThePageMeansThem() {
        String page = "<html><head>%s<title>t</title></head><body><article><p>%s</p></article></body></html>";
        String text = "„Déjà vu“, the minister said in the café on Tuesday, and would not say any more. ".repeat(4);
        site.on(
                "/latin1",
                exchange -> TestingSite.send(
                        exchange,
                        200,
                        "text/html; charset=windows-1252",
                        page.formatted("", text).getBytes(java.nio.charset.Charset.forName("windows-1252"))));
        site.on(
                "/bom16",
                exchange -> TestingSite.send(
                        exchange,
                        200,
                        "text/html",
                        ("\uFEFF" + page.formatted("", text + "x"))
                                .getBytes(java.nio.charset.StandardCharsets.UTF_16LE)));
        crawl(site.url("/latin1"), site.url("/bom16"));
        assertThat(articles(site.host())).hasSize(2).extracting("text").allSatisfy(read -> assertThat((String) read)
                .contains("„Déjà vu“"));
    }
}
