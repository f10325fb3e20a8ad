package io.hearsay.cli.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class VerifyCommandTest {

    @Test
    void anUnknownNameIsToldTheKnownOnes() {
        CommandLine command = new CommandLine(new VerifyCommand());
        StringWriter said = new StringWriter();
        command.setExecutionExceptionHandler((failure, line, parsed) -> {
            said.write(failure.getMessage());
            return 3;
        });
        assertThat(command.execute("nothing")).isEqualTo(3);
        assertThat(said)
                .hasToString("there is nothing to verify called \"nothing\";"
                        + " there are crash, faults, soak, recrawl, fuzz, politeness, ssrf, pages, parsers, hostile,"
                        + " texts, cursors, overload, api, openapi, manifests, cluster");
    }

    @Test
    void everyPromiseIsListedInTheHelp() {
        StringWriter help = new StringWriter();
        new CommandLine(new VerifyCommand()).usage(new PrintWriter(help));
        assertThat(help.toString())
                .contains(List.of(
                        "crash",
                        "recrawl",
                        "fuzz",
                        "politeness",
                        "ssrf",
                        "pages",
                        "parsers",
                        "hostile",
                        "texts",
                        "cursors",
                        "api",
                        "openapi",
                        "manifests",
                        "--quick"));
    }
}
