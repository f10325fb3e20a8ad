package io.hearsay.cli.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.hearsay.cli.filter.ExtractFilter;
import io.hearsay.cli.filter.InputLine;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Claims in annotated texts, found as {@code hearsay extract} finds them. */
final class ClaimBenchmark implements Benchmark {

    private final String origin;
    private final String scorer;
    private final List<Gold> golds;
    /** Whether the scorer's module can also tell how far confidence can be trusted. */
    private final boolean reliability;

    /**
     * One annotated file.
     *
     * @param sample file with the ids of the documents to take, one a line; null for all of them
     */
    record Gold(String file, String sample) {}

    private ClaimBenchmark(String origin, String scorer, List<Gold> golds, boolean reliability) {
        this.origin = origin;
        this.scorer = scorer;
        this.golds = golds;
        this.reliability = reliability;
    }

    /** Who said what in US campaign news. */
    static ClaimBenchmark attribution() {
        return new ClaimBenchmark(
                "PolNeAR 1.0.0 (Newell, Margolin and Ruths, LREC 2018; repository networkdynamics/PolNeAR), converted"
                        + " to one JSON object a line",
                "score.py",
                List.of(new Gold("polnear-dev.jsonl", "polnear-dev120.ids"), new Gold("gum-news-dev.jsonl", null)),
                true);
    }

    /** Claims on the sample site's pages. */
    static ClaimBenchmark seeds() {
        return new ClaimBenchmark(
                "the five pages of the sample site as plain text, annotated by the project's maintainers",
                "score_seeds.py",
                List.of(new Gold("gold-claims.jsonl", null)),
                false);
    }

    @Override
    public List<String> files() {
        List<String> files = new ArrayList<>(List.of(scorer));
        golds.forEach(gold -> files.add(gold.file()));
        return files;
    }

    @Override
    public String origin() {
        return origin;
    }

    @Override
    public List<List<String>> predict(Path data, Path work, CpuMeter meter) throws IOException {
        ExtractFilter filter = new ExtractFilter();
        List<List<String>> scorers = new ArrayList<>();
        for (Gold gold : golds) {
            List<JsonNode> documents = documents(data, gold);
            List<ObjectNode> predictions = new ArrayList<>();
            for (JsonNode document : documents) {
                predictions.add(meter.measure(() -> filter.answer(input(document))));
            }
            Path wanted = DataLines.write(work.resolve("gold-" + gold.file()), documents);
            Path given = DataLines.write(work.resolve("predicted-" + gold.file()), predictions);
            List<String> arguments = List.of(data.resolve(scorer).toString(), wanted.toString(), given.toString());
            scorers.add(arguments);
            if (reliability) {
                scorers.add(Stream.concat(Stream.of(reliability(work)), arguments.stream())
                        .toList());
            }
        }
        return scorers;
    }

    private static String reliability(Path work) throws IOException {
        Path script = work.resolve("reliability.py");
        try (InputStream in = ClaimBenchmark.class.getResourceAsStream("reliability.py")) {
            Files.copy(in, script, StandardCopyOption.REPLACE_EXISTING);
        }
        return script.toString();
    }

    private static List<JsonNode> documents(Path data, Gold gold) throws IOException {
        List<JsonNode> documents = DataLines.read(data.resolve(gold.file()));
        if (gold.sample() == null || !Files.exists(data.resolve(gold.sample()))) {
            return documents;
        }
        Set<String> sample = new HashSet<>(Files.readAllLines(data.resolve(gold.sample())));
        return documents.stream()
                .filter(document -> sample.contains(document.path("doc_id").asText()))
                .toList();
    }

    /** The text alone: what annotators added must not help. */
    private static InputLine input(JsonNode document) {
        return InputLine.of(DataLines.JSON
                .createObjectNode()
                .put("doc_id", document.path("doc_id").asText())
                .put("text", document.path("text").asText()));
    }
}
