package io.hearsay.cli.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MetadataBenchmarkTest {

    private static final String PAGE = "<html><head><title>Rain</title>"
            + "<meta property='article:published_time' content='2014-08-26'><meta name=author content='Anna Name'></head>"
            + "<body><h1>Rain fell on the town</h1><p>Rain fell on the town for three days, and the river rose above its"
            + " banks, the mayor said.</p></body></html>";

    @TempDir
    Path data;

    private final CpuMeter meter = new CpuMeter();

    @Test
    void judgesTheSetsWhoseGoldHasTitles() throws IOException {
        Files.writeString(
                data.resolve("gold.json"),
                """
                {"news/one": {"text": "Rain fell", "url": "https://news.example/1"},
                 "blogs/one": {"title": "Rain fell on the town", "authors": ["Anna Name"], "date": "2014-08-26"}}
                """);
        store("news/one");
        store("blogs/one");
        Map<String, MetadataScore> scores = MetadataBenchmark.scores(data, meter);
        assertThat(scores).containsOnlyKeys("blogs");
        assertThat(scores.get("blogs").summary())
                .isEqualTo("title 1.000 (1 of 1), authors 1.000 (1 of 1), date 1.000 (1 of 1), undated 0,"
                        + " dates invented 0 of 0");
        assertThat(scores.get("blogs").misses()).isEmpty();
        assertThat(meter.summary()).startsWith("1 documents");
    }

    private void store(String page) throws IOException {
        Path file = data.resolve(page + ".html.gz");
        Files.createDirectories(file.getParent());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(PAGE.getBytes(StandardCharsets.UTF_8));
        }
        Files.write(file, bytes.toByteArray());
    }
}
