package io.hearsay.cli.scrape;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.hearsay.cli.console.UserErrorException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

class ScrapeCommandTest {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final PrintStream standardOut = System.out;
    private TestingScraper scraper;
    private String refusal = "";

    @TempDir
    Path folder;

    @BeforeEach
    void open() {
        scraper = TestingScraper.start();
        System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
    }

    @AfterEach
    void close() {
        System.setOut(standardOut);
        scraper.close();
    }

    @Test
    void everyArticleIsOneLineAsTheFilterGivesItAndWithItsUrl() throws IOException {
        assertThat(scrape("http://a.example/")).isZero();
        List<JsonNode> lines = lines();
        assertThat(lines).extracting(line -> line.path("doc_id").asText()).containsExactly("a1", "a2");
        JsonNode line = lines.getFirst();
        assertThat(line.path("url").asText()).isEqualTo("http://a.example/a1");
        assertThat(line.path("text").asText()).isEqualTo("Talks open, a spokesman said.");
        assertThat(line.path("authors")).hasSize(1);
        assertThat(line.has("published") && line.get("published").isNull()).isTrue();
        assertThat(line.has("cursor")).isFalse();
    }

    @Test
    void whatIsAskedForReachesTheScraper() throws IOException {
        scrape(
                "http://a.example/",
                "https://b.example/map.xml",
                "--max-pages=7",
                "--max-depth=0",
                "--scope=a.example",
                "--outlet=http://a.example/=The A");
        assertThat(request())
                .isEqualTo(
                        new JsonMapper()
                                .readTree(
                                        """
                        {"seeds": ["http://a.example/", "https://b.example/map.xml"], "scope": ["a.example"],
                         "outlets": {"http://a.example/": "The A"}, "maxPages": 7, "maxDepth": 0}"""));
    }

    @Test
    void whatIsNotAskedForIsLeftToTheScraper() throws IOException {
        scrape("http://a.example/");
        assertThat(request()).isEqualTo(new JsonMapper().readTree("{\"seeds\": [\"http://a.example/\"]}"));
    }

    @Test
    void aCrawlWithoutAPageEndsBadly() {
        String failed = TestingScraper.DONE.replace("\"fetched\": 2", "\"fetched\": 0");
        scraper.on("GET /api/v1/crawls/c1", failed);
        assertThat(scrape("http://a.example/")).isEqualTo(1);
    }

    @Test
    void theWarcIsWrittenToItsFile() throws IOException {
        scraper.on("GET /api/v1/crawls/c1/warc", "WARC/1.1");
        Path file = folder.resolve("crawl.warc.gz");
        scrape("http://a.example/", "--warc", file.toString());
        assertThat(file).hasContent("WARC/1.1");
    }

    @Test
    void aCrawlThatHasEndedIsNotCancelled() {
        scrape("http://a.example/");
        assertThat(scraper.requests()).noneMatch(request -> request.startsWith("DELETE"));
    }

    @ParameterizedTest
    @CsvSource({
        "a.example, 'a.example is no web address: give one that starts with http:// or https://'",
        "ftp://a.example/, 'ftp://a.example/ is no web address: give one that starts with http:// or https://'",
        "http://a b/, 'http://a b/ is no web address'",
        "http:///x, 'http:///x is no web address'"
    })
    void whatIsNoWebAddressIsNamed(String url, String sentence) {
        assertThat(refusal(url)).startsWith(sentence);
        assertThat(scraper.requests()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "--delay=-1, --delay must be from 0 to 3600 seconds",
        "--delay=NaN, --delay must be from 0 to 3600 seconds",
        "--contact=me, --contact must be a web address",
        "--allow-private=home, --allow-private must be a network like 127.0.0.0/8",
        "--warc=/no/such/folder/a.warc, the folder of /no/such/folder/a.warc does not exist",
        "--server=localhost:8081, localhost:8081 is no web address",
        "--server=http://127.0.0.1:9, no scraper answers at http://127.0.0.1:9"
    })
    void aWrongOptionIsNamedInOneSentence(String option, String sentence) {
        assertThat(refusal("http://a.example/", option)).startsWith(sentence);
    }

    @Test
    void settingsOfAScraperThatRunsCannotBeGiven() {
        assertThat(refusal("http://a.example/", "--delay=0.5", "--server=" + scraper.address()))
                .contains("leave them out with --server");
    }

    @Test
    void theScrapersOwnWordsAreShownWhenItRefuses() {
        scraper.on("POST /api/v1/crawls", "{\"status\":400, \"detail\": \"maxPages must be a whole number\"}");
        assertThat(refusal("http://a.example/", "--max-pages=0", "--server=" + scraper.address()))
                .isEqualTo("maxPages must be a whole number");
    }

    private int scrape(String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.add("--server=" + scraper.address());
        return execute(all.toArray(String[]::new));
    }

    /** What a command that refuses says; it ends with a status of its own. */
    private String refusal(String... arguments) {
        assertThat(execute(arguments)).isEqualTo(1);
        return refusal;
    }

    private int execute(String... arguments) {
        CommandLine command = new CommandLine(new ScrapeCommand());
        command.setExecutionExceptionHandler((failure, _, _) -> {
            assertThat(failure).isInstanceOf(UserErrorException.class);
            refusal = failure.getMessage();
            return 1;
        });
        return command.execute(arguments);
    }

    private List<JsonNode> lines() throws IOException {
        List<JsonNode> lines = new ArrayList<>();
        for (String line : out.toString(StandardCharsets.UTF_8).lines().toList()) {
            lines.add(new JsonMapper().readTree(line));
        }
        return lines;
    }

    private JsonNode request() throws IOException {
        String post = scraper.requests().stream()
                .filter(request -> request.startsWith("POST"))
                .findFirst()
                .orElseThrow();
        return new JsonMapper().readTree(post.substring("POST /api/v1/crawls ".length()));
    }
}
