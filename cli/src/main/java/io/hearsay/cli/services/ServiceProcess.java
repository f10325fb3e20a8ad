package io.hearsay.cli.services;

import io.hearsay.cli.console.UserErrorException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** One service as a process of its own. It ends when its standard input does, so it cannot outlive this one. */
final class ServiceProcess {

    private static final Duration START_LIMIT = Duration.ofMinutes(2);
    private static final Duration POLL = Duration.ofMillis(100);
    private static final int LINES_SHOWN = 20;

    /** A line of a stack trace but its first, and those that name causes. */
    private static final Pattern CALL = Pattern.compile("\\s+(at |\\.\\.\\. )");

    /** With one pool of native memory for each thread, as glibc has it, each service takes some 15 MB more. */
    private static final String FEW_ARENAS = "2";

    private final ServiceKind kind;
    private final Process process;
    private final Path log;
    private final URI address;

    private ServiceProcess(ServiceKind kind, Process process, Path log, URI address) {
        this.kind = kind;
        this.process = process;
        this.log = log;
        this.address = address;
    }

    /**
     * Starts a service without waiting for it.
     *
     * @param command program and arguments
     * @param secrets environment variables: unlike a command line, they are shown to nobody else on the machine
     * @param log takes its output; what an earlier run left there is dropped
     * @param address where it will listen
     */
    static ServiceProcess start(
            ServiceKind kind, List<String> command, Map<String, String> secrets, Path log, URI address) {
        try {
            ProcessBuilder builder =
                    new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
            builder.environment().putIfAbsent("MALLOC_ARENA_MAX", FEW_ARENAS);
            builder.environment().putAll(secrets);
            Process process = builder.start();
            return new ServiceProcess(kind, process, log, address);
        } catch (IOException e) {
            throw new UncheckedIOException("the %s cannot be started".formatted(kind.label()), e);
        }
    }

    URI address() {
        return address;
    }

    ProcessHandle handle() {
        return process.toHandle();
    }

    /**
     * Returns once the service says that it is ready.
     *
     * @throws UserErrorException with the last lines of its log when it ends first or takes too long
     */
    void awaitReady(HttpClient client) throws InterruptedException {
        Instant deadline = Instant.now().plus(START_LIMIT);
        while (!isReady(client)) {
            if (process.waitFor(POLL.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new UserErrorException("the %s ended with status %d before it was ready:\n%s"
                        .formatted(kind.label(), process.exitValue(), lastWords()));
            }
            if (Instant.now().isAfter(deadline)) {
                throw new UserErrorException("the %s was not ready within %d s:\n%s"
                        .formatted(kind.label(), START_LIMIT.toSeconds(), lastWords()));
            }
        }
    }

    /** Whether the service says now that it is ready. */
    boolean isReady(HttpClient client) throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(address.resolve("/q/health/ready"))
                .timeout(Duration.ofSeconds(5))
                .build();
        try {
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode()
                    == HttpURLConnection.HTTP_OK;
        } catch (IOException e) {
            // Nobody listens yet: the expected answer while it starts.
            return false;
        }
    }

    private String lastWords() {
        try {
            List<String> lines = logged();
            List<String> last = lines.subList(Math.max(0, lines.size() - LINES_SHOWN), lines.size());
            return String.join("\n", last) + "\n(all of it: " + log + ")";
        } catch (IOException e) {
            return "(and its log %s cannot be read: %s)".formatted(log, e.getMessage());
        }
    }

    private List<String> logged() throws IOException {
        // Whatever the bytes are, show them: this encoding maps each to something.
        return Files.readAllLines(log, Charset.forName("ISO-8859-1"));
    }

    /** The last error in its log: what it was, without the calls that led there, and each of its causes. */
    String lastError() throws IOException {
        List<String> lines = logged();
        int error = IntStream.range(0, lines.size())
                .filter(line -> lines.get(line).contains(" ERROR "))
                .max()
                .orElse(lines.size());
        return lines.stream()
                .skip(error)
                .filter(line -> !CALL.matcher(line).lookingAt())
                .limit(LINES_SHOWN)
                .collect(Collectors.joining("\n"));
    }

    /** Asks the service to end. */
    void stop() {
        process.destroy();
    }

    /** Ends the service without giving it a chance to tidy up: SIGKILL. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** Waits for the end of a service that was asked to; insists after a while. */
    void awaitEnd(Duration patience) throws InterruptedException {
        if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
            process.destroyForcibly().waitFor();
        }
    }
}
