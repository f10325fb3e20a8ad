package io.hearsay.cli.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.hearsay.cli.filter.CompareFilter;
import io.hearsay.cli.filter.InputLine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * How pairs of statements relate, found as {@code hearsay compare} finds it; beside that, what the words alone give,
 * without speakers and dates, and what these alone give, without the words.
 */
final class RelationBenchmark implements Benchmark {

    private static final String PAIRS = "dev.jsonl";

    @Override
    public List<String> files() {
        return List.of("score_claim_pairs.py", PAIRS);
    }

    @Override
    public String origin() {
        return "135 invented pairs of statements, labelled by the project's maintainers (CC0)";
    }

    @Override
    public List<List<String>> predict(Path data, Path work, CpuMeter meter) throws IOException {
        CompareFilter filter = new CompareFilter();
        List<JsonNode> pairs = DataLines.read(data.resolve(PAIRS));
        return List.of(
                scorer(data, work.resolve("all.tsv"), pairs, pair -> relation(filter, pair, meter)),
                scorer(data, work.resolve("words-alone.tsv"), pairs, pair -> relation(filter, wordsOf(pair), meter)),
                scorer(data, work.resolve("metadata-alone.tsv"), pairs, pair -> usual(pair, pairs)));
    }

    private static List<String> scorer(Path data, Path file, List<JsonNode> pairs, Function<JsonNode, String> relation)
            throws IOException {
        List<String> predictions = pairs.stream()
                .map(pair -> pair.path("id").asText() + "\t" + relation.apply(pair))
                .toList();
        return List.of(
                data.resolve("score_claim_pairs.py").toString(),
                data.resolve(PAIRS).toString(),
                Files.write(file, predictions).toString());
    }

    private static String relation(CompareFilter filter, JsonNode pair, CpuMeter meter) {
        return meter.measure(() -> filter.answer(InputLine.of(pair)))
                .path("relation")
                .asText();
    }

    private static JsonNode wordsOf(JsonNode pair) {
        ObjectNode bare = pair.deepCopy();
        for (String side : List.of("a", "b")) {
            bare.withObject("/" + side).remove(List.of("speaker", "date"));
        }
        return bare;
    }

    /** The commonest relation of the other pairs that have the same speakers or not, and the same order of dates. */
    static String usual(JsonNode pair, List<JsonNode> pairs) {
        Map<String, Long> counts = pairs.stream()
                .filter(other -> !other.equals(pair) && metadata(other).equals(metadata(pair)))
                .collect(Collectors.groupingBy(
                        other -> other.path("label").asText(), TreeMap::new, Collectors.counting()));
        return counts.entrySet().stream()
                .max(Comparator.comparingLong(Map.Entry::getValue))
                .map(Map.Entry::getKey)
                .orElse("unrelated");
    }

    private static String metadata(JsonNode pair) {
        JsonNode a = pair.path("a");
        JsonNode b = pair.path("b");
        boolean sameSpeaker = a.path("speaker").equals(b.path("speaker"));
        int order =
                Integer.signum(a.path("date").asText().compareTo(b.path("date").asText()));
        return sameSpeaker + " " + order;
    }
}
