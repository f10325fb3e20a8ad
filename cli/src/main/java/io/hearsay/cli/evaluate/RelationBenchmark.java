package io.hearsay.cli.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import io.hearsay.cli.filter.CompareFilter;
import io.hearsay.cli.filter.InputLine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** How pairs of statements relate, found as {@code hearsay compare} finds it. */
final class RelationBenchmark implements Benchmark {

    @Override
    public List<String> files() {
        return List.of("score_claim_pairs.py", "dev.jsonl");
    }

    @Override
    public String origin() {
        return "135 invented pairs of statements, labelled by the project's maintainers (CC0)";
    }

    @Override
    public List<List<String>> predict(Path data, Path work, CpuMeter meter) throws IOException {
        CompareFilter filter = new CompareFilter();
        List<String> predictions = new ArrayList<>();
        for (JsonNode pair : DataLines.read(data.resolve("dev.jsonl"))) {
            JsonNode answer = meter.measure(() -> filter.answer(InputLine.of(pair)));
            predictions.add(
                    answer.path("id").asText() + "\t" + answer.path("relation").asText());
        }
        Path given = Files.write(work.resolve("predicted.tsv"), predictions);
        return List.of(List.of(
                data.resolve("score_claim_pairs.py").toString(),
                data.resolve("dev.jsonl").toString(),
                given.toString()));
    }
}
