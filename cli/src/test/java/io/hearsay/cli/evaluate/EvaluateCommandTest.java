package io.hearsay.cli.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hearsay.cli.console.UserErrorException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class EvaluateCommandTest {

    @TempDir
    Path data;

    @TempDir
    Path work;

    private final CpuMeter meter = new CpuMeter();

    @Test
    void missingDataIsSaidToComeFromSomewhere() {
        assertThatThrownBy(() -> run("attribution", "--data", data.toString()))
                .isInstanceOf(UserErrorException.class)
                .hasMessageContaining(data.resolve("score.py").toString())
                .hasMessageContaining("PolNeAR");
        assertThatThrownBy(() -> run("articles")).hasMessageContaining("--data DIR");
    }

    @Test
    void anUnknownBenchmarkIsToldWhichThereAre() {
        assertThatThrownBy(() -> run("nonsense", "--data", data.toString()))
                .hasMessageContaining("nonsense")
                .hasMessageContaining("syndication");
    }

    @Test
    void claimsArePredictedForTheSampleOnly() throws IOException {
        write(
                "polnear-dev.jsonl",
                """
                {"doc_id": "a", "text": "It will rain, the weather office said on Monday."}
                {"doc_id": "b", "text": "It will not rain, the other office said on Monday."}
                """);
        write("polnear-dev120.ids", "b\n");
        write("gum-news-dev.jsonl", "{\"doc_id\": \"c\", \"text\": \"It may rain, the office in the hills said.\"}");
        List<List<String>> scorers = ClaimBenchmark.attribution().predict(data, work, meter);
        assertThat(scorers).hasSize(4).first().satisfies(scorer -> {
            assertThat(scorer.getFirst()).endsWith("score.py");
            assertThat(Files.readString(Path.of(scorer.get(1))))
                    .contains("\"b\"")
                    .doesNotContain("\"a\"");
            assertThat(Files.readString(Path.of(scorer.get(2))))
                    .contains("\"doc_id\":\"b\"")
                    .contains("claims");
        });
        assertThat(scorers.get(1).getFirst()).endsWith("reliability.py");
        assertThat(scorers.get(1).subList(1, 4)).isEqualTo(scorers.getFirst());
        assertThat(meter.summary()).startsWith("2 documents");
    }

    @Test
    void pagesAreReadFromTheirCompressedFiles() throws IOException {
        write("gold.json", "{\"set/one\": {\"url\": \"https://news.example/\"}}");
        Files.createDirectories(data.resolve("set"));
        Files.write(
                data.resolve("set/one.html.gz"),
                compressed("<article><p>Rain fell on the town for three days, and"
                        + " the river rose above its banks, the mayor said.</p></article>"));
        List<List<String>> scorers = new ArticleBenchmark().predict(data, work, meter);
        assertThat(Files.readString(Path.of(scorers.getFirst().getLast()))).contains("\"set/one\":\"Rain fell");
    }

    @Test
    void relationsArePredictedForEveryPair() throws IOException {
        write(
                "dev.jsonl",
                """
                {"id": "p", "a": {"speaker": "x", "text": "It rains."}, "b": {"speaker": "y", "text": "It rains."}}
                """);
        List<List<String>> scorers = new RelationBenchmark().predict(data, work, meter);
        assertThat(Files.readString(Path.of(scorers.getFirst().getLast()))).startsWith("p\t");
    }

    @Test
    void reprintsArePredictedOnCleanAndOnRawText() throws IOException {
        Files.createDirectories(data.resolve("dev"));
        write(
                "dev/docs.jsonl",
                """
                {"id": "a", "clean": "Rain fell.", "raw": "Home\\nRain fell.", "outlet": "x", "date": "2020-01-02"}
                """);
        assertThat(new ReprintBenchmark().predict(data, work, meter)).hasSize(4);
    }

    private void write(String file, String content) throws IOException {
        Files.writeString(data.resolve(file), content);
    }

    private static byte[] compressed(String html) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(html.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    /** Runs the command; what it throws comes through. */
    private static int run(String... arguments) throws IOException, InterruptedException {
        EvaluateCommand command = new EvaluateCommand();
        new CommandLine(command).parseArgs(arguments);
        return command.call();
    }
}
