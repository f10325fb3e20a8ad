package io.hearsay.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.hearsay.client.extractor.ComparisonsApi;
import io.hearsay.client.extractor.ExtractionsApi;
import io.hearsay.client.extractor.model.Comparison;
import io.hearsay.client.extractor.model.ComparisonRequest;
import io.hearsay.client.extractor.model.Extraction;
import io.hearsay.client.extractor.model.ExtractionRequest;
import io.hearsay.client.extractor.model.Utterance;
import io.hearsay.client.query.ArticlesApi;
import io.hearsay.client.query.ClaimsApi;
import io.hearsay.client.query.ContradictionsApi;
import io.hearsay.client.query.OutletsApi;
import io.hearsay.client.query.PropositionsApi;
import io.hearsay.client.query.SpeakersApi;
import io.hearsay.client.query.StatementsApi;
import io.hearsay.client.query.model.Article;
import io.hearsay.client.query.model.ClaimList;
import io.hearsay.client.query.model.Contradiction;
import io.hearsay.client.query.model.SpeakerList;
import io.hearsay.client.query.model.Statement;
import io.hearsay.client.query.model.StatementList;
import io.hearsay.client.query.model.Timeline;
import io.hearsay.client.scraper.TakedownsApi;
import io.hearsay.client.scraper.model.ArticleSubmission;
import io.hearsay.client.scraper.model.StoredArticle;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The clients that are generated from the documents, at work: searching, handing in, reading and comparing. */
@ExtendWith(Installation.Provider.class)
class ClientsIT {

    private static final String MUSEUM = "The harbour museum opens its doors at nine. The entrance is on the quay.";
    private static final Path CLIENTS = Path.of(System.getProperty("hearsay.home"), "clients");
    private static final Path JOURNEY = CLIENTS.resolve("target").resolve("journey");

    private final Installation installation;

    ClientsIT(Installation installation) {
        this.installation = installation;
    }

    @Test
    void inJavaTheySearch() throws Exception {
        var client = new io.hearsay.client.query.http.ApiClient();
        client.updateBaseUri(installation.address("query"));
        StatementsApi statements = new StatementsApi(client);
        StatementList found = statements.listStatements(StatementsApi.APIListStatementsRequest.newBuilder()
                .q("coordinate")
                .limit(20)
                .build());
        assertThat(found.getTotal().getValue()).isPositive();
        Statement statement = statements.getStatement(StatementsApi.APIGetStatementRequest.newBuilder()
                .id(found.getItems().getFirst().getId())
                .build());
        Article article = new ArticlesApi(client)
                .getArticle(ArticlesApi.APIGetArticleRequest.newBuilder()
                        .id(statement.getClaims().getFirst().getArticle().getId())
                        .build());
        assertThat(article.getOutlet()).isNotBlank();
        assertThat(article.getFetchedAt()).isNotNull();
    }

    @Test
    void inJavaTheyReadEveryList() throws Exception {
        var client = new io.hearsay.client.query.http.ApiClient();
        client.updateBaseUri(installation.address("query"));
        ClaimList claims = new ClaimsApi(client)
                .listClaims(
                        ClaimsApi.APIListClaimsRequest.newBuilder().limit(200).build());
        assertThat(claims.getItems()).hasSizeGreaterThan(10);
        SpeakerList speakers = new SpeakersApi(client)
                .listSpeakers(SpeakersApi.APIListSpeakersRequest.newBuilder()
                        .status("named")
                        .build());
        Timeline timeline = new SpeakersApi(client)
                .getTimeline(SpeakersApi.APIGetTimelineRequest.newBuilder()
                        .id(speakers.getItems().getFirst().getId())
                        .build());
        assertThat(timeline.getSpeaker().getName())
                .isEqualTo(speakers.getItems().getFirst().getName());
        assertThat(new PropositionsApi(client)
                        .listPropositions(PropositionsApi.APIListPropositionsRequest.newBuilder()
                                .build())
                        .getItems())
                .isNotEmpty();
        assertThat(new OutletsApi(client)
                        .listOutlets(
                                OutletsApi.APIListOutletsRequest.newBuilder().build())
                        .getItems())
                .isNotEmpty();
        List<Contradiction> pairs = new ContradictionsApi(client)
                .listContradictions(ContradictionsApi.APIListContradictionsRequest.newBuilder()
                        .build())
                .getItems();
        assertThat(pairs.getFirst().getEvidence().getA().getSpan().getExact()).isNotBlank();
    }

    @Test
    void inJavaTheyHandIn() throws Exception {
        var client = new io.hearsay.client.scraper.http.ApiClient();
        client.updateBaseUri(installation.address("scraper"));
        var articles = new io.hearsay.client.scraper.ArticlesApi(client);
        StoredArticle stored =
                articles.handInArticle(io.hearsay.client.scraper.ArticlesApi.APIHandInArticleRequest.newBuilder()
                        .articleSubmission(new ArticleSubmission()
                                .text(MUSEUM)
                                .title("Opening hours")
                                .published("2014-08-26")
                                .url("https://java.example/hours"))
                        .build());
        assertThat(articles.getArticle(io.hearsay.client.scraper.ArticlesApi.APIGetArticleRequest.newBuilder()
                                .id(stored.getId())
                                .build())
                        .getTitle())
                .isEqualTo("Opening hours");
        articles.eraseArticle(io.hearsay.client.scraper.ArticlesApi.APIEraseArticleRequest.newBuilder()
                .id(stored.getId())
                .reason("a test ends")
                .build());
        TakedownsApi takedowns = new TakedownsApi(client);
        String last = takedowns
                .listTakeDowns(TakedownsApi.APIListTakeDownsRequest.newBuilder().build())
                .getItems()
                .getFirst()
                .getId();
        takedowns.liftTakeDown(
                TakedownsApi.APILiftTakeDownRequest.newBuilder().id(last).build());
    }

    @Test
    void inJavaTheyExtractAndCompare() throws Exception {
        var client = new io.hearsay.client.extractor.http.ApiClient();
        client.updateBaseUri(installation.address("extractor"));
        Extraction extraction = new ExtractionsApi(client)
                .extract(ExtractionsApi.APIExtractRequest.newBuilder()
                        .extractionRequest(new ExtractionRequest()
                                .text("The flights have begun, the minister told AFP on Tuesday.")
                                .date("2014-08-27"))
                        .build());
        assertThat(extraction.getClaims().getFirst().getVia().getFirst().getName())
                .isEqualTo("AFP");
        Comparison comparison = new ComparisonsApi(client)
                .compare(ComparisonsApi.APICompareRequest.newBuilder()
                        .comparisonRequest(new ComparisonRequest()
                                .a(new Utterance().text("There are no plans to coordinate with the Assad regime."))
                                .b(new Utterance().text("The cooperation with the Assad regime has already begun.")))
                        .build());
        assertThat(comparison.getRelation()).isNotNull();
    }

    @Test
    void inPythonTheyDoTheSame() throws Exception {
        Path venv = CLIENTS.resolve("target").resolve("venv");
        prepare("python3", "-m", "venv", venv.toString());
        String requirements = CLIENTS.resolve("journeys/requirements.txt").toString();
        prepare(venv.resolve("bin/pip").toString(), "install", "--quiet", "-r", requirements);
        Path generated = CLIENTS.resolve("target/generated/python");
        String path = Stream.of("query", "scraper", "extractor")
                .map(service -> generated.resolve(service).toString())
                .reduce((a, b) -> a + ":" + b)
                .orElseThrow();
        asFound(run(
                Map.of("PYTHONPATH", path),
                venv.resolve("bin/python").toString(),
                JOURNEY.resolve("journey.py").toString()));
    }

    @Test
    void inTypeScriptTheyDoTheSame() throws Exception {
        prepare("npm", "install", "--silent", "--no-package-lock", "--no-audit", "--no-fund");
        prepare(JOURNEY.resolve("node_modules/.bin/tsc").toString(), "-p", JOURNEY.toString());
        asFound(run(
                Map.of(),
                "node",
                CLIENTS.resolve("target/journey-js/journey/journey.js").toString()));
    }

    private void asFound(String printed) throws IOException {
        JsonNode found = new JsonMapper().readTree(printed);
        assertThat(found.path("statements").asLong()).isPositive();
        assertThat(found.path("statement").asText()).isNotBlank();
        assertThat(found.path("article").asText()).isNotBlank();
        assertThat(found.path("claims").asInt()).isGreaterThan(10);
        assertThat(found.path("timelineOf").asText()).isNotBlank();
        assertThat(found.path("contradictions").asInt()).isPositive();
        assertThat(found.path("handedIn").asText()).isEqualTo("Opening hours");
        assertThat(found.path("published").asText()).isEqualTo("2014-08-26");
        assertThat(found.path("year").asBoolean()).isTrue();
        assertThat(found.path("via").path(0).asText()).isEqualTo("AFP");
        assertThat(found.path("relation").asText()).isNotBlank();
    }

    /** What the journey prints, given where the services are. */
    private String run(Map<String, String> environment, String... command) throws Exception {
        return output(
                environment,
                Stream.concat(
                                Stream.of(command),
                                Stream.of("query", "scraper", "extractor").map(installation::address))
                        .toList());
    }

    private static void prepare(String... command) throws Exception {
        Files.createDirectories(JOURNEY);
        for (String file : List.of("journey.py", "journey.ts", "package.json", "tsconfig.json")) {
            Files.copy(
                    CLIENTS.resolve("journeys").resolve(file),
                    JOURNEY.resolve(file),
                    StandardCopyOption.REPLACE_EXISTING);
        }
        output(Map.of(), List.of(command));
    }

    private static String output(Map<String, String> environment, List<String> command) throws Exception {
        Path said = Files.createTempFile("client-", ".err");
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(JOURNEY.toFile()).redirectError(said.toFile());
        builder.environment().putAll(environment);
        Process process = builder.start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).as(printed + Files.readString(said)).isZero();
        Files.delete(said);
        return printed;
    }
}
