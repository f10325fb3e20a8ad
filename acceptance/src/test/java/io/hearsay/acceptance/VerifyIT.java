package io.hearsay.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The short form of every {@code hearsay verify}, as a user runs it. */
class VerifyIT {

    private static final int HEAP_MEGABYTES = 512;
    private static final Duration LIMIT = Duration.ofMinutes(4);

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "crash, articles stored twice",
        "recrawl, new articles",
        "fuzz, addresses without a named final state",
        "politeness, requests: broke Retry-After",
        "ssrf, connections to the canary",
        "pages, pages of 30 MB that raised an exception",
        "texts, spans whose words do not stand at their place"
    })
    void thePromiseIsKept(String name, String figure) throws Exception {
        Path out = folder.resolve("out");
        Path err = folder.resolve("err");
        List<String> command = new ArrayList<>(DemoProcess.hearsay(HEAP_MEGABYTES));
        command.addAll(List.of("verify", name, "--quick"));
        Process process = new ProcessBuilder(command)
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
        boolean ended = process.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS);
        process.destroy();
        String said = Files.readString(err, StandardCharsets.UTF_8);
        assertThat(ended).as(said).isTrue();
        List<String> printed = Files.readAllLines(out, StandardCharsets.UTF_8);
        assertThat(process.exitValue()).as(String.join("\n", printed) + said).isZero();
        assertThat(printed).last().isEqualTo("PASS");
        assertThat(printed).anyMatch(line -> line.startsWith(figure) && line.endsWith("PASS"));
    }
}
