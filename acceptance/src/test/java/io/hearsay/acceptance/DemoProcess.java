package io.hearsay.acceptance;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** {@code hearsay demo} as a process of its own, on ports that nobody else uses. */
final class DemoProcess implements AutoCloseable {

    private static final Duration LIMIT = Duration.ofMinutes(5);
    private static final List<String> LISTENERS = List.of("query", "scraper", "extractor", "site");

    private final Process process;
    private final Path out;
    private final Path err;
    private final Map<String, Integer> ports;

    private DemoProcess(Process process, Path out, Path err, Map<String, Integer> ports) {
        this.process = process;
        this.out = out;
        this.err = err;
        this.ports = ports;
    }

    /** Free loopback ports by listener: query, scraper, extractor, site. */
    static Map<String, Integer> freePorts() throws IOException {
        Map<String, Integer> ports = new LinkedHashMap<>();
        List<ServerSocket> probes = new ArrayList<>();
        for (String listener : LISTENERS) {
            ServerSocket probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
            probes.add(probe);
            ports.put(listener, probe.getLocalPort());
        }
        for (ServerSocket probe : probes) {
            probe.close();
        }
        return ports;
    }

    /** Starts a demonstration with further options. */
    static DemoProcess start(Map<String, Integer> ports, String... options) throws IOException {
        return start(ports, Map.of(), options);
    }

    /** The same with settings of the services, by the names that the environment gives them. */
    static DemoProcess start(Map<String, Integer> ports, Map<String, String> settings, String... options)
            throws IOException {
        Path out = Files.createTempFile("demo-", ".out");
        Path err = Files.createTempFile("demo-", ".err");
        List<String> command = new ArrayList<>(hearsay());
        command.add("demo");
        ports.forEach((listener, port) -> command.addAll(List.of("--" + listener + "-port", port.toString())));
        command.addAll(List.of(options));
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
        builder.environment().putAll(settings);
        return new DemoProcess(builder.start(), out, err, ports);
    }

    /** The command line that starts {@code hearsay}, without a command. */
    static List<String> hearsay() {
        return hearsay(128);
    }

    /** The same with the heap that the project's script gives to some commands. */
    static List<String> hearsay(int heapMegabytes) {
        Path home = Path.of(System.getProperty("hearsay.home"));
        Path built = home.resolve("cli").resolve("target");
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx" + heapMegabytes + "m",
                "-Dhearsay.home=" + home,
                "-Dhearsay.chromium=" + System.getProperty("hearsay.chromium", "chromium"),
                "-cp",
                built.resolve("hearsay-cli.jar") + ":" + built.resolve("lib") + "/*",
                "io.hearsay.cli.Hearsay");
    }

    /** Where a listener answers. */
    String address(String listener) {
        return "http://127.0.0.1:" + ports.get(listener);
    }

    /** Returns once the findings are printed and the services go on serving. */
    DemoProcess awaitServing() throws IOException, InterruptedException {
        Instant deadline = Instant.now().plus(LIMIT);
        while (!said().contains("serving until interrupted")) {
            boolean ended = process.waitFor(200, TimeUnit.MILLISECONDS);
            if (ended || Instant.now().isAfter(deadline)) {
                throw new AssertionError("the demonstration does not serve:\n" + said());
            }
        }
        return this;
    }

    /** Returns once the process has ended by itself, with its exit status. */
    int awaitEnd() throws IOException, InterruptedException {
        if (!process.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS)) {
            throw new AssertionError("the demonstration does not end:\n" + said());
        }
        return process.exitValue();
    }

    /** Its standard output so far. */
    String printed() throws IOException {
        return Files.readString(out, StandardCharsets.UTF_8);
    }

    /** Its standard error so far. */
    String said() throws IOException {
        return Files.readString(err, StandardCharsets.UTF_8);
    }

    /** The process and all that it started. */
    List<ProcessHandle> processes() {
        List<ProcessHandle> all = new ArrayList<>(process.descendants().toList());
        all.add(process.toHandle());
        return all;
    }

    /** SIGKILL, which gives it no chance to tidy up. */
    void kill() {
        process.destroyForcibly();
    }

    @Override
    public void close() throws IOException {
        process.destroy();
        process.onExit().orTimeout(60, TimeUnit.SECONDS).join();
        Files.deleteIfExists(out);
        Files.deleteIfExists(err);
    }
}
