package io.hearsay.cli.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import io.hearsay.article.Article;
import io.hearsay.cli.filter.ArticleFilter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Title, authors and date of publication of stored pages: judged here, page by page, on the sets whose gold names them.
 * Every miss is printed, since only a look at the page tells whether extraction or gold is wrong.
 */
final class MetadataBenchmark implements Benchmark {

    @Override
    public List<String> files() {
        return List.of("gold.json");
    }

    @Override
    public String origin() {
        return new ArticleBenchmark().origin();
    }

    @Override
    public List<List<String>> predict(Path data, Path work, CpuMeter meter) throws IOException {
        scores(data, meter).forEach((set, score) -> {
            score.misses().forEach(System.out::println);
            System.out.println(set + " " + score.summary());
        });
        return List.of();
    }

    /** The score of each set, by its name. */
    static Map<String, MetadataScore> scores(Path data, CpuMeter meter) throws IOException {
        ArticleFilter filter = new ArticleFilter();
        Map<String, MetadataScore> scores = new LinkedHashMap<>();
        JsonNode gold = DataLines.JSON.readTree(data.resolve("gold.json").toFile());
        for (Map.Entry<String, JsonNode> page : gold.properties()) {
            if (page.getValue().has("title")) {
                String html = ArticleBenchmark.html(data, page.getKey());
                String url = page.getValue().path("url").textValue();
                Article found = meter.measure(() -> filter.article(html, url));
                scores.computeIfAbsent(set(page.getKey()), set -> new MetadataScore())
                        .add(page.getKey(), page.getValue(), found);
            }
        }
        return scores;
    }

    private static String set(String page) {
        return page.substring(0, page.indexOf('/'));
    }
}
