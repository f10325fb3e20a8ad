package io.hearsay.cli.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.hearsay.cli.filter.ArticleFilter;
import io.hearsay.cli.filter.InputLine;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/** The text of stored pages, found as {@code hearsay article} finds it. */
final class ArticleBenchmark implements Benchmark {

    @Override
    public List<String> files() {
        return List.of("score.py", "gold.json");
    }

    @Override
    public String origin() {
        return "repositories scrapinghub/article-extraction-benchmark, dobbersc/fundus-evaluation, flairNLP/fundus and"
                + " Murrough-Foley/web-content-extraction-benchmark, laid out as SET/ID.html.gz with one gold.json";
    }

    @Override
    public List<List<String>> predict(Path data, Path work, CpuMeter meter) throws IOException {
        ArticleFilter filter = new ArticleFilter();
        JsonNode gold = DataLines.JSON.readTree(data.resolve("gold.json").toFile());
        Map<String, ObjectNode> first = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> page : gold.properties()) {
            InputLine line = line(data, page.getKey(), page.getValue());
            first.put(page.getKey(), meter.measure(() -> filter.read(line)));
        }
        ObjectNode predictions = DataLines.JSON.createObjectNode();
        for (Map.Entry<String, ObjectNode> page : first.entrySet()) {
            InputLine line = line(data, page.getKey(), gold.path(page.getKey()));
            ObjectNode answer = meter.measure(0, () -> filter.answer(line, page.getValue()));
            predictions.set(page.getKey(), answer.path("text"));
        }
        Path given = Files.writeString(work.resolve("predicted.json"), predictions.toString());
        return List.of(List.of(data.resolve("score.py").toString(), "--gold", data.toString(), given.toString()));
    }

    private static InputLine line(Path data, String pageId, JsonNode page) throws IOException {
        return InputLine.of(DataLines.JSON
                .createObjectNode()
                .put("doc_id", pageId)
                .put("url", page.path("url").textValue())
                .put("html", html(data, pageId)));
    }

    /** A stored page's HTML. */
    static String html(Path data, String pageId) throws IOException {
        try (InputStream page = new GZIPInputStream(Files.newInputStream(data.resolve(pageId + ".html.gz")))) {
            return new String(page.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
