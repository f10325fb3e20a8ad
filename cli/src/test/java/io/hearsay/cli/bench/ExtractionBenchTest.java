package io.hearsay.cli.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hearsay.cli.console.Progress;
import io.hearsay.cli.console.UserErrorException;
import io.hearsay.cli.trial.Figures;
import io.hearsay.cli.trial.Trial;
import io.hearsay.cli.trial.TrialOptions;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class ExtractionBenchTest {

    @TempDir
    Path folder;

    @Test
    void readsStoredPagesHoweverDeep() throws IOException {
        store("one/1.html.gz");
        store("one/two/2.html.gz");
        store("one/3.txt.gz");
        assertThat(ExtractionBench.stored(folder, 1))
                .extracting(Path::getFileName)
                .hasToString("[1.html.gz, 2.html.gz]");
        assertThat(ExtractionBench.html(folder.resolve("one/1.html.gz"))).isEqualTo("<p>Größe</p>");
    }

    @Test
    void readsEveryTenthPageWhenItIsToBeQuick() throws IOException {
        for (int i = 10; i < 35; i++) {
            store(i + ".html.gz");
        }
        assertThat(ExtractionBench.stored(folder, 10))
                .extracting(Path::getFileName)
                .hasToString("[10.html.gz, 20.html.gz, 30.html.gz]");
    }

    @Test
    void asksForPages() {
        assertThatThrownBy(() -> new ExtractionBench().run(trial()))
                .isInstanceOf(UserErrorException.class)
                .hasMessageContaining("--data");
    }

    @Test
    void saysWhenAFolderHoldsNone() {
        assertThatThrownBy(() -> new ExtractionBench().run(trial("--data", folder.toString())))
                .isInstanceOf(UserErrorException.class)
                .hasMessageContaining("there is no page");
    }

    private static Trial trial(String... arguments) {
        TrialOptions options = CommandLine.populateCommand(new TrialOptions(), arguments);
        return new Trial(options, new Figures(), Progress.onStandardError());
    }

    private void store(String name) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        try (OutputStream page = new GZIPOutputStream(Files.newOutputStream(file))) {
            page.write("<p>Größe</p>".getBytes(StandardCharsets.UTF_8));
        }
    }
}
