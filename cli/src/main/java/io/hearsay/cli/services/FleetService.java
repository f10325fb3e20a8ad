package io.hearsay.cli.services;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;

/** One service of a fleet: a process that can be killed, held up and started again on the same port. */
public final class FleetService {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final ServiceKind kind;
    private final String name;
    private final int port;
    private final IntFunction<List<String>> command;
    private final Map<String, String> environment;
    private final Path logs;
    private final HttpClient http;
    private ServiceProcess process;
    private int starts;
    private boolean stopped;

    /**
     * A service that has not been started.
     *
     * @param command its command line by port
     * @param environment variables beside those of this process
     */
    FleetService(
            ServiceKind kind,
            String name,
            IntFunction<List<String>> command,
            Map<String, String> environment,
            Path logs,
            HttpClient http) {
        this.kind = kind;
        this.name = name;
        this.port = Ports.free();
        this.command = command;
        this.environment = environment;
        this.logs = logs;
        this.http = http;
    }

    /** Starts the process without waiting for it; its output goes to a log of its own. */
    public synchronized void start() {
        if (stopped) {
            return;
        }
        Path log = logs.resolve("%s-%d.log".formatted(name, ++starts));
        process = ServiceProcess.start(kind, command.apply(port), environment, log, address());
    }

    /** Returns once the service says that it is ready. */
    public void awaitReady() throws InterruptedException {
        process.awaitReady(http);
    }

    /** Which service it is. */
    public ServiceKind kind() {
        return kind;
    }

    /** What it is called, in its log's name too. */
    public String name() {
        return name;
    }

    /** Where it answers. */
    public URI address() {
        return URI.create("http://127.0.0.1:" + port);
    }

    /** A client of its API. */
    public ServiceClient client() {
        return new ServiceClient(http, address());
    }

    /** The process that runs now, or ran last. */
    public ProcessHandle process() {
        return process.handle();
    }

    /** Whether the process runs. */
    public boolean isAlive() {
        return process().isAlive();
    }

    /** Whether the process runs and says that it is ready; to one that is held up it takes seconds to say no. */
    public boolean isReady() throws InterruptedException {
        return isAlive() && process.isReady(http);
    }

    /** The last error that the process logged, with its causes; empty when there was none since it was started. */
    public synchronized String lastError() throws IOException {
        return process.lastError();
    }

    /** SIGKILL: it has no chance to tidy up. */
    public void kill() throws InterruptedException {
        process.kill();
    }

    /** SIGTERM: it ends as it would be asked to, and has some seconds for it. */
    public void end() throws InterruptedException {
        process.stop();
        process.awaitEnd(PATIENCE);
    }

    /** SIGSTOP: it stands still until {@link #resume}. */
    public void pause() throws InterruptedException {
        Signals.send("STOP", process());
    }

    /** SIGCONT. */
    public void resume() throws InterruptedException {
        Signals.send("CONT", process());
    }

    /** For good: nobody starts it again. */
    synchronized void stop() {
        stopped = true;
        if (process != null) {
            process.stop();
        }
    }

    synchronized void awaitEnd() throws InterruptedException {
        if (process != null) {
            process.awaitEnd(PATIENCE);
        }
    }
}
