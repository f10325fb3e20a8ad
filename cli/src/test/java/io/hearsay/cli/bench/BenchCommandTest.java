package io.hearsay.cli.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class BenchCommandTest {

    @Test
    void anUnknownNameIsToldTheKnownOnes() {
        CommandLine command = new CommandLine(new BenchCommand());
        StringWriter said = new StringWriter();
        command.setExecutionExceptionHandler((failure, line, parsed) -> {
            said.write(failure.getMessage());
            return 3;
        });
        assertThat(command.execute("nothing")).isEqualTo(3);
        assertThat(said)
                .hasToString(
                        "there is no benchmark called \"nothing\";"
                                + " there are scraping, scaling, frontier, extraction, attribution, corroboration,"
                                + " search, export");
    }

    @Test
    void everyBenchmarkIsListedInTheHelp() {
        StringWriter help = new StringWriter();
        new CommandLine(new BenchCommand()).usage(new PrintWriter(help));
        assertThat(help.toString())
                .contains(
                        "scraping",
                        "scaling",
                        "frontier",
                        "extraction",
                        "attribution",
                        "corroboration",
                        "search",
                        "export",
                        "--quick");
    }

    @Test
    void aCostIsToldInPagesPerCpuSecond() {
        CrawlCost cost = new CrawlCost(20_000, 80, 40, 12.5, 300);
        assertThat(cost.pagesPerCpuSecond()).isEqualTo(500);
        assertThat(cost)
                .hasToString("20000 pages in 80.0 s: 500.0 pages per CPU second (40.0 s, Postgres 12.5 s),"
                        + " 250.0 pages/s, 300 MB");
    }
}
