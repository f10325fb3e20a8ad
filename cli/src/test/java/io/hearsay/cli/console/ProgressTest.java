package io.hearsay.cli.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ProgressTest {

    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(written, true, StandardCharsets.UTF_8);

    @Test
    void aTerminalSeesABarThatRedrawsItself() {
        Progress progress = new Progress(out, true);
        progress.show(1, 2, "1 of 2");
        progress.end();
        assertThat(written.toString(StandardCharsets.UTF_8))
                .contains("[" + "#".repeat(15) + "-".repeat(15) + "] 1 of 2")
                .doesNotContain("\n")
                .endsWith("\r\u001B[K");
    }

    @Test
    void aFileGetsOneLinePerChange() {
        Progress progress = new Progress(out, false);
        progress.show(0, 0, "nothing yet");
        progress.show(0, 0, "nothing yet");
        progress.show(1, 2, "1 of 2");
        progress.end();
        assertThat(written.toString(StandardCharsets.UTF_8)).isEqualTo("nothing yet\n1 of 2\n");
    }
}
