package io.hearsay.cli.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.hearsay.cli.filter.ArticleFilter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
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
        ObjectNode predictions = DataLines.JSON.createObjectNode();
        JsonNode gold = DataLines.JSON.readTree(data.resolve("gold.json").toFile());
        for (Map.Entry<String, JsonNode> page : gold.properties()) {
            String html = html(data, page.getKey());
            String url = page.getValue().path("url").textValue();
            predictions.put(
                    page.getKey(),
                    meter.measure(() -> filter.article(html, url)).text());
        }
        Path given = Files.writeString(work.resolve("predicted.json"), predictions.toString());
        return List.of(List.of(data.resolve("score.py").toString(), "--gold", data.toString(), given.toString()));
    }

    /** A stored page's HTML. */
    static String html(Path data, String pageId) throws IOException {
        try (InputStream page = new GZIPInputStream(Files.newInputStream(data.resolve(pageId + ".html.gz")))) {
            return new String(page.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
