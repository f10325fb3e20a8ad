package io.hearsay.cli.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import io.hearsay.cli.filter.ArticleFilter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Which lines of the sample site's pages are kept: judged here, line by line, against the role each line has. */
final class LineBenchmark implements Benchmark {

    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00A0]+");

    @Override
    public List<String> files() {
        return List.of("gold.json", "site");
    }

    @Override
    public String origin() {
        return "the sample site of this project, each line of its five pages given a role by the maintainers";
    }

    @Override
    public List<List<String>> predict(Path data, Path work, CpuMeter meter) throws IOException {
        ArticleFilter filter = new ArticleFilter();
        JsonNode gold = DataLines.JSON.readTree(data.resolve("gold.json").toFile());
        int kept = 0;
        int wanted = 0;
        int leaked = 0;
        for (JsonNode page : gold) {
            String html = Files.readString(file(data, page.path("path").asText()));
            Set<String> lines =
                    lines(meter.measure(() -> filter.article(html, null)).text());
            for (JsonNode paragraph : page.path("body")) {
                wanted++;
                kept += lines.contains(folded(paragraph.asText())) ? 1 : 0;
            }
            leaked += leaks(page, lines);
        }
        System.out.printf("body lines kept %d of %d, other lines leaked %d%n", kept, wanted, leaked);
        return List.of();
    }

    private static Path file(Path data, String path) {
        Path file = data.resolve("site").resolve(path.substring(1));
        return path.endsWith("/") ? file.resolve("index.html") : file;
    }

    private static int leaks(JsonNode page, Set<String> lines) {
        int leaked = 0;
        for (JsonNode line : page.path("lines")) {
            boolean furniture = !line.path("role").asText().equals("body");
            leaked += furniture && lines.contains(folded(line.path("text").asText())) ? 1 : 0;
        }
        return leaked;
    }

    private static Set<String> lines(String text) {
        return text.lines().map(LineBenchmark::folded).collect(Collectors.toSet());
    }

    private static String folded(String line) {
        return BLANKS.matcher(line).replaceAll(" ").strip();
    }
}
