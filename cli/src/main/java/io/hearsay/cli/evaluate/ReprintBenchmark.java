package io.hearsay.cli.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import io.hearsay.cli.filter.ReprintsFilter;
import io.hearsay.syndication.Document;
import io.hearsay.syndication.ReprintGroup;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Which documents carry the same text, found as {@code hearsay reprints} finds it: on clean text and with furniture.
 */
final class ReprintBenchmark implements Benchmark {

    @Override
    public List<String> files() {
        return List.of("score_syndication.py", "dev/docs.jsonl", "dev/gold.tsv");
    }

    @Override
    public String origin() {
        return "English Wikinews of 2020 (repository vanatteveldt/wikinews), copied, cut and reworded by program";
    }

    @Override
    public List<List<String>> predict(Path data, Path work, CpuMeter meter) throws IOException {
        List<JsonNode> documents = DataLines.read(data.resolve("dev/docs.jsonl"));
        List<List<String>> scorers = new ArrayList<>();
        for (String form : List.of("clean", "raw")) {
            List<Document> texts =
                    documents.stream().map(document -> document(document, form)).toList();
            Map<String, ReprintGroup> groups = meter.measure(texts.size(), () -> new ReprintsFilter().groups(texts));
            scorers.add(scorer(data, "pairs", Files.write(work.resolve(form + "-pairs.tsv"), pairs(groups))));
            scorers.add(scorer(data, "clusters", Files.write(work.resolve(form + "-clusters.tsv"), clusters(groups))));
        }
        return scorers;
    }

    private static Document document(JsonNode document, String form) {
        return new Document(
                document.path("id").asText(),
                document.path(form).asText(),
                document.path("outlet").textValue(),
                document.path("date").textValue());
    }

    private static List<String> scorer(Path data, String view, Path predictions) {
        return List.of(
                data.resolve("score_syndication.py").toString(),
                data.resolve("dev").toString(),
                view,
                predictions.toString());
    }

    /** Members of a group that share no text of their own are no pair. */
    private static List<String> pairs(Map<String, ReprintGroup> groups) {
        return groups.entrySet().stream()
                .flatMap(entry -> entry.getValue().copies().get(entry.getKey()).stream()
                        .filter(copy -> copy.share() > 0)
                        .map(copy -> entry.getKey() + "\t" + copy.article()))
                .sorted()
                .toList();
    }

    private static List<String> clusters(Map<String, ReprintGroup> groups) {
        return groups.entrySet().stream()
                .map(entry -> entry.getKey() + "\t" + entry.getValue().lead())
                .sorted()
                .toList();
    }
}
