package io.hearsay.cli.services;

import io.hearsay.postgres.DatabaseRole;
import io.hearsay.postgres.EmbeddedDatabase;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;

/** An embedded Postgres with services on it, ready to be used; closing it stops all of them. */
public final class LocalServices implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final ServicesCredential credential = ServicesCredential.ofThisRun(System.getenv());
    private final Map<ServiceKind, Integer> ports;
    private final Map<ServiceKind, ServiceProcess> processes = new EnumMap<>(ServiceKind.class);
    /** What to undo at the end, the latest first. */
    private final Deque<AutoCloseable> opened = new ArrayDeque<>();

    /** What to do at the end while the services still answer. */
    private final Deque<Runnable> lastWishes = new ArrayDeque<>();

    private DataFolder folder;
    private boolean closed;

    private LocalServices(Map<ServiceKind, Integer> ports) {
        this.ports = ports;
    }

    /**
     * Starts everything and returns once all three services are ready.
     *
     * @param options ports and data folder
     * @param settings further settings of each service
     * @throws io.hearsay.cli.console.UserErrorException when a port or the data folder is taken, or when a service does
     *     not get ready
     */
    public static LocalServices start(ServiceOptions options, Map<ServiceKind, Map<String, String>> settings)
            throws InterruptedException {
        return start(options.data(), options.ports(), settings);
    }

    /**
     * Starts one service without the others, on a free port, and returns once it is ready.
     *
     * @param settings further settings of it
     * @throws io.hearsay.cli.console.UserErrorException when the data folder is taken or the service does not get ready
     */
    public static LocalServices startOnly(ServiceKind service, DataOptions data, Map<String, String> settings)
            throws InterruptedException {
        return start(data, Map.of(service, Ports.free()), Map.of(service, settings));
    }

    /**
     * Starts services on given ports and returns once all of them are ready.
     *
     * @param ports of the services wanted
     * @param settings further settings of each
     * @throws io.hearsay.cli.console.UserErrorException as above
     */
    public static LocalServices start(
            DataOptions data, Map<ServiceKind, Integer> ports, Map<ServiceKind, Map<String, String>> settings)
            throws InterruptedException {
        LocalServices services = new LocalServices(ports);
        Runtime.getRuntime().addShutdownHook(new Thread(services::close, "stop-services"));
        try {
            services.open(data, settings);
            return services;
        } catch (RuntimeException | InterruptedException e) {
            services.close();
            throw e;
        }
    }

    private void open(DataOptions data, Map<ServiceKind, Map<String, String>> settings) throws InterruptedException {
        ports.forEach((service, port) -> Ports.requireFree(port, "the " + service.label(), service.portOption()));
        if (data.databasePort() != 0) {
            Ports.requireFree(data.databasePort(), "Postgres", "--database-port");
        }
        openFolder(data);
        EmbeddedDatabase database = startDatabase(data.databasePort());
        ServiceCommand command = ServiceCommand.ofThisClone();
        for (ServiceKind service : ports.keySet()) {
            startService(service, command, database, settings.getOrDefault(service, Map.of()));
        }
        try (HttpClient client = HttpClient.newHttpClient()) {
            for (ServiceProcess process : processes.values()) {
                process.awaitReady(client);
            }
        }
    }

    private synchronized void openFolder(DataOptions data) {
        requireOpen();
        folder = remember(data.open());
    }

    /** Not to be interrupted half-way by the end of the command, which would miss a Postgres that is just starting. */
    private synchronized EmbeddedDatabase startDatabase(int port) {
        requireOpen();
        remember(DatabaseGuard.over(EmbeddedDatabase.dataDirectory(folder.postgres()), folder));
        return remember(
                folder.isTemporary()
                        ? EmbeddedDatabase.throwAwayIn(folder.postgres(), port)
                        : EmbeddedDatabase.in(folder.postgres(), port));
    }

    private synchronized void startService(
            ServiceKind service, ServiceCommand command, EmbeddedDatabase database, Map<String, String> more) {
        requireOpen();
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("quarkus.http.host", "127.0.0.1");
        settings.put("quarkus.http.port", ports.get(service).toString());
        settings.put("quarkus.datasource.jdbc.url", database.jdbcUrl());
        settings.put("quarkus.datasource.username", service.role().login());
        settings.putAll(neighbours(service, database));
        settings.putAll(more);
        List<String> line = command.of(service, settings);
        processes.put(
                service,
                ServiceProcess.start(service, line, credential.environment(), folder.log(service), address(service)));
    }

    /** What a service must know of the others. */
    private Map<String, String> neighbours(ServiceKind service, EmbeddedDatabase database) {
        String scraper = address(ServiceKind.SCRAPER).toString();
        return switch (service) {
            case SCRAPER -> Map.of();
            case EXTRACTOR -> Map.of("quarkus.rest-client.scraper.url", scraper);
            case QUERY ->
                Map.of(
                        "quarkus.rest-client.scraper.url", scraper,
                        "quarkus.rest-client.extractor.url",
                                address(ServiceKind.EXTRACTOR).toString(),
                        "quarkus.datasource.access.jdbc.url", database.jdbcUrl(),
                        "quarkus.datasource.access.username", DatabaseRole.ACCESS.login());
        };
    }

    private <T extends AutoCloseable> T remember(T resource) {
        opened.push(resource);
        return resource;
    }

    private void requireOpen() {
        if (closed) {
            throw new CancellationException("the command is being stopped");
        }
    }

    /** Where a service answers. */
    public URI address(ServiceKind service) {
        return URI.create("http://127.0.0.1:" + ports.get(service));
    }

    /**
     * Settings of a query service that listens on loopback alone: whoever can ask may do everything, as fast as a
     * script at this machine asks.
     *
     * @param more further settings of it
     */
    public static Map<String, String> withoutKeys(Map<String, String> more) {
        Map<String, String> settings = new LinkedHashMap<>(more);
        settings.put("hearsay.access.anonymous", "operator");
        settings.put("hearsay.access.limits.reading", "120000");
        settings.put("hearsay.access.limits.writing", "12000");
        return settings;
    }

    /** A client of one service, known to it as one of the services; the query service asks for keys instead. */
    public ServiceClient client(ServiceKind service, HttpClient http) {
        return new ServiceClient(
                http, address(service), service == ServiceKind.QUERY ? ServicesCredential.NONE : credential);
    }

    /** The folder with the services' logs. */
    public Path data() {
        return folder.path();
    }

    /** Every process that belongs to this run: this one, the services, Postgres. */
    public Stream<ProcessHandle> processes() {
        ProcessHandle self = ProcessHandle.current();
        Stream<ProcessHandle> postgres =
                postgres().stream().flatMap(server -> Stream.concat(Stream.of(server), server.descendants()));
        return Stream.concat(Stream.concat(Stream.of(self), self.descendants()), postgres);
    }

    /** Postgres is a daemon, found by the number it leaves in its folder. */
    private Optional<ProcessHandle> postgres() {
        Path file = EmbeddedDatabase.dataDirectory(folder.postgres()).resolve("postmaster.pid");
        try {
            return ProcessHandle.of(
                    Long.parseLong(Files.readAllLines(file).getFirst().strip()));
        } catch (IOException e) {
            // It has been stopped in the meantime.
            return Optional.empty();
        }
    }

    /** Has something done at the end, while the services still answer. */
    public synchronized void beforeStop(Runnable wish) {
        requireOpen();
        lastWishes.push(wish);
    }

    /** Stops the services, then Postgres; a second call waits for the first and does nothing. */
    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        lastWishes.forEach(wish -> close(wish::run));
        stopServices();
        opened.forEach(LocalServices::close);
    }

    private void stopServices() {
        processes.values().forEach(ServiceProcess::stop);
        try {
            for (ServiceProcess process : processes.values()) {
                process.awaitEnd(PATIENCE);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void close(AutoCloseable resource) {
        try {
            resource.close();
        } catch (Exception e) {
            // The rest must be closed all the same; AutoCloseable allows any exception.
            System.err.println("hearsay: " + e.getMessage());
        }
    }
}
