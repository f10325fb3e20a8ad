package io.hearsay.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** That {@code hearsay bench} measures; what comes out is no test's business, since machines are noisy. */
class BenchIT {

    @TempDir
    Path folder;

    @Test
    void theCostOfAnArticleIsToldForFewAndForManyClaims() throws Exception {
        CommandRun run = CommandRun.of(folder, "bench", "corroboration", "--quick");

        assertThat(run.printed())
                .as(run.said())
                .filteredOn(line -> line.startsWith("per article at"))
                .hasSize(2)
                .allMatch(line -> line.matches(".* [1-9]\\d* ms of CPU .* [1-9]\\d* of them for storing"));
        assertThat(run.printed()).last().isIn("PASS", "FAIL");
    }

    @Test
    void anExportThatIsCutIsWholeAllTheSame() throws Exception {
        CommandRun run = CommandRun.of(folder, "bench", "export", "--quick");

        assertThat(run.printed())
                .as(run.said())
                .anyMatch(line -> line.matches("JSON Lines: rows/s +[1-9]\\d* .*"))
                .anyMatch(line -> line.matches("cut 20 times while claims were added: rows +20000 +\\(20000\\) +PASS"))
                .anyMatch(line -> line.matches("rows received twice +0 +\\(0\\) +PASS"));
        assertThat(run.printed()).last().isIn("PASS", "FAIL");
    }

    @Test
    void searchesAreTimedBesideThePlainestSql() throws Exception {
        CommandRun run = CommandRun.of(folder, "bench", "search", "--quick");

        assertThat(run.printed())
                .as(run.said())
                .filteredOn(line -> line.startsWith("search with facets"))
                .hasSize(3)
                .allMatch(line -> line.matches(".* p50 \\d+\\.\\d ms, p99 .* of \\d+.*"));
        assertThat(run.printed()).anyMatch(line -> line.startsWith("plain SQL / Hearsay, p50"));
        assertThat(run.printed()).last().isIn("PASS", "FAIL");
    }
}
