package io.hearsay.cli.verify;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.hearsay.cli.console.UserErrorException;
import io.hearsay.cli.trial.Trial;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Has redocly and spectral judge the committed documents by the rules that each recommends. */
final class OpenApiVerification implements Verification {

    private static final List<String> DOCUMENTS = List.of("query.yaml", "scraper.yaml", "extractor.yaml");
    private static final JsonMapper JSON = new JsonMapper();

    @Override
    public String promise() {
        return "The three OpenAPI documents: no error and no warning from redocly and spectral.";
    }

    @Override
    public void run(Trial trial) throws InterruptedException, IOException {
        Toolbox lint = Toolbox.node("lint", trial);
        Path folder = Path.of(System.getProperty("hearsay.home"), "docs", "openapi");
        for (String document : DOCUMENTS) {
            Path file = folder.resolve(document);
            JsonNode redocly = json(
                    lint.run(
                            "redocly",
                            List.of(
                                    "lint",
                                    "--config",
                                    folder.resolve("redocly.yaml").toString(),
                                    "--format",
                                    "json",
                                    file.toString())),
                    "redocly");
            redocly.path("problems")
                    .forEach(problem -> trial.say("redocly, %s: %s %s"
                            .formatted(
                                    document,
                                    problem.path("ruleId").asText(),
                                    problem.path("message").asText())));
            trial.figures()
                    .exactly(
                            "redocly, %s: errors and warnings".formatted(document),
                            redocly.path("totals").path("errors").asLong(-1)
                                    + redocly.path("totals").path("warnings").asLong(-1),
                            0);
            JsonNode spectral = json(
                    lint.run(
                            "spectral",
                            List.of(
                                    "lint",
                                    "--ruleset",
                                    folder.resolve("spectral.yaml").toString(),
                                    "--format",
                                    "json",
                                    "--quiet",
                                    file.toString())),
                    "spectral");
            spectral.forEach(problem -> trial.say("spectral, %s: %s %s"
                    .formatted(
                            document,
                            problem.path("code").asText(),
                            problem.path("message").asText())));
            trial.figures().exactly("spectral, %s: errors and warnings".formatted(document), spectral.size(), 0);
        }
    }

    private static JsonNode json(Toolbox.Outcome outcome, String program) {
        try {
            return JSON.readTree(outcome.out());
        } catch (JsonProcessingException e) {
            throw new UserErrorException(
                    "%s ended with status %d and no findings: %s".formatted(program, outcome.status(), outcome.out()),
                    e);
        }
    }
}
