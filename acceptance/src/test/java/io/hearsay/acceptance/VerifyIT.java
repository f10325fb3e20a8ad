package io.hearsay.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The short form of every {@code hearsay verify}, as a user runs it; two at a time, for they wait as much as they work.
 */
@Execution(ExecutionMode.CONCURRENT)
class VerifyIT {

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "faults, 'kills, pauses, restarts, partitions survived'",
        "hostile, payloads that ran in it",
        "soak, articles left unprocessed",
        "crash, articles stored twice",
        "overload, answers that are neither 2xx nor 429 or 503 with Retry-After",
        "api, 'query: exit status of schemathesis'",
        "cursors, walks that did not sum to their total",
        "recrawl, new articles",
        "politeness, requests: broke Retry-After",
        "ssrf, connections to the canary",
        "pages, pages of 30 MB that raised an exception",
        "fuzz, addresses without a named final state",
        "texts, spans whose words do not stand at their place",
        "openapi, 'redocly, query.yaml: errors and warnings'",
        "manifests, faults by schema"
    })
    void thePromiseIsKept(String name, String figure) throws Exception {
        CommandRun run = CommandRun.of(folder, "verify", name, "--quick");

        List<String> printed = run.printed();
        assertThat(run.status()).as(String.join("\n", printed) + run.said()).isZero();
        assertThat(printed).last().isEqualTo("PASS");
        assertThat(printed).anyMatch(line -> line.startsWith(figure) && line.endsWith("PASS"));
    }
}
