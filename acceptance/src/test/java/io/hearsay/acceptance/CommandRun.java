package io.hearsay.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A command run to its end, as a user runs it.
 *
 * @param status its exit status
 * @param printed the lines of its standard output
 * @param said its standard error
 */
record CommandRun(int status, List<String> printed, String said) {

    private static final int HEAP_MEGABYTES = 512;
    private static final Duration LIMIT = Duration.ofMinutes(6);

    /** Runs {@code hearsay} with some arguments; {@code folder} keeps what it prints. */
    static CommandRun of(Path folder, String... arguments) throws Exception {
        Path out = folder.resolve("out");
        Path err = folder.resolve("err");
        List<String> command = new ArrayList<>(DemoProcess.hearsay(HEAP_MEGABYTES));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
        boolean ended = process.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS);
        process.destroy();
        String said = Files.readString(err, StandardCharsets.UTF_8);
        assertThat(ended).as(said).isTrue();
        return new CommandRun(process.exitValue(), Files.readAllLines(out, StandardCharsets.UTF_8), said);
    }
}
