package io.hearsay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class HearsayTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @ParameterizedTest
    @ValueSource(strings = {"demo", "up", "scrape", "article", "extract", "reprints", "compare", "key", "doctor"})
    void helpNamesTheCommandAndSaysWhatItTakes(String command) {
        assertThat(run("--help")).isZero();
        assertThat(out.toString()).contains("\n  " + command);
        assertThat(run(command, "--help")).isZero();
        assertThat(out.toString()).contains("Usage: hearsay " + command);
    }

    @Test
    void anUnknownOptionIsNamed() {
        assertThat(run("up", "--nonsense")).isEqualTo(CommandLine.ExitCode.USAGE);
        assertThat(err.toString())
                .isEqualToIgnoringNewLines("hearsay: Unknown option: '--nonsense'; see hearsay up --help");
    }

    @Test
    void theVersionIsTold() {
        assertThat(run("--version")).isZero();
        assertThat(out.toString()).startsWith("Hearsay ");
    }

    private int run(String... arguments) {
        return Hearsay.commandLine()
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(arguments);
    }
}
