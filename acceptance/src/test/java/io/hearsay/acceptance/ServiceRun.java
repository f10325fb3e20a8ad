package io.hearsay.acceptance;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** One service as a process of its own, set up as an operator would: settings, environment, nothing else. */
final class ServiceRun implements AutoCloseable {

    private static final Duration LIMIT = Duration.ofMinutes(2);
    private static final String LISTENS = "Listening on:";

    private final Process process;
    private final Path output;

    private ServiceRun(Process process, Path output) {
        this.process = process;
        this.output = output;
    }

    /**
     * Starts one, which ends with this process at the latest.
     *
     * @param service scraper, extractor or query
     */
    static ServiceRun start(String service, Map<String, String> settings, Map<String, String> environment)
            throws IOException {
        Path jar = Path.of(System.getProperty("hearsay.home"), service + "-service/target/quarkus-app/quarkus-run.jar");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx" + (service.equals("extractor") ? 512 : 192) + "m",
                "--enable-native-access=ALL-UNNAMED",
                "-Dhearsay.lifeline=true",
                "-Dquarkus.http.host=127.0.0.1"));
        settings.forEach((name, value) -> command.add("-D" + name + "=" + value));
        command.addAll(List.of("-jar", jar.toString()));
        Path output = Files.createTempFile(service + "-", ".log");
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
        builder.environment().putAll(environment);
        return new ServiceRun(builder.start(), output);
    }

    /** Returns once it listens. */
    ServiceRun awaitListening() throws IOException, InterruptedException {
        Instant deadline = Instant.now().plus(LIMIT);
        while (!said().contains(LISTENS)) {
            boolean ended = process.waitFor(100, TimeUnit.MILLISECONDS);
            if (ended || Instant.now().isAfter(deadline)) {
                throw new AssertionError("the service does not listen:\n" + said());
            }
        }
        return this;
    }

    /** Returns once it has ended by itself, with what it said. */
    String awaitEnd() throws IOException, InterruptedException {
        if (!process.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS)) {
            throw new AssertionError("the service does not end:\n" + said());
        }
        return said();
    }

    /** All that it has written so far. */
    String said() throws IOException {
        return Files.readString(output, StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        process.destroy();
        process.onExit().orTimeout(60, TimeUnit.SECONDS).join();
        Files.deleteIfExists(output);
    }
}
