package io.hearsay.cli.services;

import io.hearsay.postgres.DatabaseRole;
import io.hearsay.postgres.EmbeddedDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.concurrent.CancellationException;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;

/**
 * Any number of services, usually of one kind, on one embedded Postgres: what benchmarks and verifications run. Closing
 * it stops all of them.
 */
public final class ServiceFleet implements AutoCloseable {

    /** It reports a Postgres that cannot be stopped because it has crashed: what is wanted here. */
    private static final Logger DATABASE_LOG = Logger.getLogger("io.zonky.test.db.postgres.embedded.EmbeddedPostgres");

    private final FleetPlan plan;
    private final DataFolder folder;
    private final Deque<DatabaseGuard> guards = new ArrayDeque<>();
    private final List<FleetService> services = new ArrayList<>();
    private final HttpClient http = HttpClient.newHttpClient();
    private final Thread hook = new Thread(this::stop, "stop-fleet");
    private Path databaseFolder;
    private EmbeddedDatabase database;
    private int failovers;
    private boolean closed;

    private ServiceFleet(FleetPlan plan) {
        this.plan = plan;
        this.folder = plan.data() == null ? DataFolder.temporary() : DataFolder.open(plan.data());
        this.databaseFolder = folder.postgres();
        guards.push(guard(databaseFolder));
    }

    private DatabaseGuard guard(Path postgres) {
        return DatabaseGuard.over(EmbeddedDatabase.dataDirectory(postgres), folder);
    }

    /**
     * Starts Postgres and the services, none if the plan says so, and returns once all are ready.
     *
     * @throws io.hearsay.cli.console.UserErrorException when the data folder is taken or a service does not get ready
     */
    public static ServiceFleet start(FleetPlan plan) throws InterruptedException {
        ServiceFleet fleet = new ServiceFleet(plan);
        Runtime.getRuntime().addShutdownHook(fleet.hook);
        try {
            fleet.open();
            return fleet;
        } catch (RuntimeException | InterruptedException e) {
            fleet.close();
            throw e;
        }
    }

    private void open() throws InterruptedException {
        openDatabase(0);
        ServiceCommand command = ServiceCommand.ofThisClone();
        for (int number = 1; number <= plan.size(); number++) {
            services.add(service(plan, number, command));
        }
        services.forEach(FleetService::start);
        for (FleetService service : services) {
            service.awaitReady();
        }
    }

    private FleetService service(FleetPlan of, int number, ServiceCommand command) {
        return new FleetService(
                of.kind(),
                of.kind().label() + "-" + number,
                port -> command.of(of.kind(), settings(of, port), of.tuning()),
                of.environment(),
                folder.path().resolve("logs"),
                http);
    }

    /**
     * Starts a service of another kind on the same database and returns once it is ready.
     *
     * @param other what it is started with; its folder counts for nothing
     */
    public FleetService add(FleetPlan other) throws InterruptedException {
        FleetService added = service(other, services.size() + 1, ServiceCommand.ofThisClone());
        synchronized (this) {
            if (closed) {
                throw new CancellationException("the fleet is being stopped");
            }
            services.add(added);
            added.start();
        }
        added.awaitReady();
        return added;
    }

    private synchronized void openDatabase(int port) {
        if (!closed) {
            database = EmbeddedDatabase.in(databaseFolder, port, plan.postgres());
        }
    }

    private Map<String, String> settings(FleetPlan of, int port) {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("quarkus.http.host", "127.0.0.1");
        settings.put("quarkus.http.port", Integer.toString(port));
        settings.put("quarkus.datasource.jdbc.url", database.jdbcUrl());
        settings.put("quarkus.datasource.username", of.kind().role().login());
        if (of.kind() == ServiceKind.QUERY) {
            settings.put("quarkus.datasource.access.jdbc.url", database.jdbcUrl());
            settings.put("quarkus.datasource.access.username", DatabaseRole.ACCESS.login());
            // Whoever measures asks more than any visitor may.
            settings.put("hearsay.access.limits.enabled", "false");
            settings.put("hearsay.admission.enabled", "false");
        }
        settings.put("hearsay.services.open", "true");
        settings.putAll(of.settings());
        return settings;
    }

    /** The services, the first of which was started first. */
    public List<FleetService> services() {
        return List.copyOf(services);
    }

    /** The first service. */
    public FleetService first() {
        return services.getFirst();
    }

    /** The JDBC address of the database, without a user. */
    public String jdbcUrl() {
        return database.jdbcUrl();
    }

    /** A connection to the database as the services have it. */
    public Connection connect() throws SQLException {
        return DriverManager.getConnection(
                database.jdbcUrl(), plan.kind().role().login(), "");
    }

    /** Postgres' first process; the others are its children. */
    public ProcessHandle postgres() {
        Path file = EmbeddedDatabase.dataDirectory(databaseFolder).resolve("postmaster.pid");
        try (Stream<String> lines = Files.lines(file)) {
            long pid = Long.parseLong(lines.findFirst().orElseThrow().strip());
            return ProcessHandle.of(pid).orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException("Postgres does not run", e);
        }
    }

    /** A connection of the database's superuser, who may do everything. */
    public Connection connectAsSuperuser() throws SQLException {
        return DriverManager.getConnection(database.jdbcUrl(), "postgres", "");
    }

    /** The loopback port of Postgres: another after {@link #failOver}. */
    public int databasePort() {
        return database.port();
    }

    /**
     * Stops Postgres the immediate way, as a crash would, and starts it again on the same port.
     *
     * @throws InterruptedException when interrupted while it stops
     */
    public void crashDatabase() throws InterruptedException {
        endDatabase("QUIT");
        startDatabase();
    }

    /**
     * Ends Postgres and returns once all its processes are gone.
     *
     * @param signal KILL for no chance to tidy up, QUIT for the immediate way, INT for the fast one
     */
    public void endDatabase(String signal) throws InterruptedException {
        ProcessHandle postmaster = postgres();
        List<ProcessHandle> all =
                Stream.concat(Stream.of(postmaster), postmaster.descendants()).toList();
        DATABASE_LOG.setLevel(Level.OFF);
        Signals.send(signal, postmaster);
        all.forEach(process -> process.onExit().join());
    }

    /** Whether Postgres' first process runs. */
    public boolean isDatabaseAlive() {
        try {
            return postgres().isAlive();
        } catch (UncheckedIOException | NoSuchElementException _) {
            // It has left no number, or that of a process that is gone.
            return false;
        }
    }

    /** Starts Postgres again, which has ended, on the same port. */
    public synchronized void startDatabase() {
        int port = database.port();
        database.close();
        openDatabase(port);
    }

    /** SIGSTOP to all processes of Postgres. */
    public void pauseDatabase() throws InterruptedException {
        signalAll("STOP");
    }

    /** SIGCONT to all processes of Postgres. */
    public void resumeDatabase() throws InterruptedException {
        signalAll("CONT");
    }

    private void signalAll(String signal) throws InterruptedException {
        ProcessHandle postmaster = postgres();
        for (ProcessHandle process :
                Stream.concat(Stream.of(postmaster), postmaster.descendants()).toList()) {
            if (process.isAlive()) {
                Signals.sendIfThere(signal, process);
            }
        }
    }

    /**
     * Sets up a standby that has every commit before it is confirmed, kills Postgres and lets the standby take its
     * place, on another port.
     *
     * @throws SQLException when no standby can be set up; then nothing was killed
     * @throws IOException when the files of the one that was lost cannot be deleted
     */
    public void failOver() throws SQLException, IOException, InterruptedException {
        Path standbyFolder = folder.postgres().resolve("standby-" + ++failovers);
        EmbeddedDatabase standby = database.standby(standbyFolder, plan.postgres());
        guards.push(guard(standbyFolder));
        Path lost = EmbeddedDatabase.dataDirectory(databaseFolder);
        endDatabase("KILL");
        synchronized (this) {
            database.close();
            database = standby;
            databaseFolder = standbyFolder;
        }
        standby.promote();
        Folders.delete(lost);
    }

    /** The folder with database and logs. */
    public Path data() {
        return folder.path();
    }

    /** Stops the services, then Postgres; a second call does nothing. */
    @Override
    public void close() {
        stop();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException _) {
            // The program is ending: the hook itself is at work.
        }
    }

    private synchronized void stop() {
        if (closed) {
            return;
        }
        closed = true;
        try {
            stopServices();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        if (database != null) {
            database.close();
        }
        guards.forEach(DatabaseGuard::close);
        folder.close();
        http.close();
    }

    private void stopServices() throws InterruptedException {
        services.forEach(FleetService::stop);
        for (FleetService service : services) {
            service.awaitEnd();
        }
    }
}
