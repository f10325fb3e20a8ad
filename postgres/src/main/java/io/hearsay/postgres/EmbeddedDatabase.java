package io.hearsay.postgres;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;

/**
 * A running embedded Postgres with database {@code hearsay}, its roles and its schemas. Connections come from loopback
 * only and need no password.
 */
public final class EmbeddedDatabase implements AutoCloseable {

    private static final String DATABASE = "hearsay";
    private static final Duration START_LIMIT = Duration.ofSeconds(60);

    private final EmbeddedPostgres postgres;

    private EmbeddedDatabase(EmbeddedPostgres postgres) {
        this.postgres = postgres;
    }

    /**
     * Starts a database whose files stay in a folder, creating it on the first run.
     *
     * @param folder holds the files between runs; created when missing
     * @param port loopback port to listen on, or 0 for any free one
     * @throws UncheckedIOException when Postgres cannot be started, naming the folder
     */
    public static EmbeddedDatabase in(Path folder, int port) {
        return in(folder, port, Map.of());
    }

    /**
     * Like {@link #in(Path, int)}, with settings of the server besides those that every embedded one has.
     *
     * @param settings as in {@code postgresql.conf}
     */
    public static EmbeddedDatabase in(Path folder, int port, Map<String, String> settings) {
        EmbeddedPostgres.Builder builder = lasting(builder(port));
        settings.forEach(builder::setServerConfig);
        return in(folder, builder);
    }

    /**
     * Like {@link #in(Path, int)}, for data that nobody will miss: faster, and not safe against a crash of the machine.
     *
     * @param folder as for {@link #in(Path, int)}; left to the caller to delete
     * @param port as for {@link #in(Path, int)}
     * @throws UncheckedIOException when Postgres cannot be started, naming the folder
     */
    public static EmbeddedDatabase throwAwayIn(Path folder, int port) {
        return in(folder, hasty(builder(port)));
    }

    /**
     * Where Postgres itself keeps its files, its {@code postmaster.pid} among them, below a folder given to
     * {@link #in(Path, int)}.
     */
    public static Path dataDirectory(Path folder) {
        return folder.resolve("data");
    }

    private static EmbeddedDatabase in(Path folder, EmbeddedPostgres.Builder builder) {
        try {
            Files.createDirectories(folder);
            return start(builder.setDataDirectory(dataDirectory(folder)).setCleanDataDirectory(false));
        } catch (IOException e) {
            throw new UncheckedIOException("Postgres does not start on the data in " + folder, e);
        }
    }

    /**
     * Starts a throw-away database on a free port; its files vanish when it is closed.
     *
     * @throws UncheckedIOException when Postgres cannot be started
     */
    public static EmbeddedDatabase ephemeral() {
        try {
            return start(hasty(builder(0)));
        } catch (IOException e) {
            throw new UncheckedIOException("Postgres does not start", e);
        }
    }

    private static EmbeddedPostgres.Builder builder(int port) {
        return EmbeddedPostgres.builder()
                .setPort(port)
                .setPGStartupWait(START_LIMIT)
                .setRegisterShutdownHook(false)
                .setLocaleConfig("locale", "C.UTF-8")
                .setServerConfig("shared_buffers", "256MB")
                .setServerConfig("max_connections", "100")
                .setServerConfig("timezone", "UTC");
    }

    /** What is committed stays, whatever happens: the library that starts Postgres would have it otherwise. */
    private static EmbeddedPostgres.Builder lasting(EmbeddedPostgres.Builder builder) {
        return builder.setServerConfig("fsync", "on").setServerConfig("synchronous_commit", "on");
    }

    private static EmbeddedPostgres.Builder hasty(EmbeddedPostgres.Builder builder) {
        return builder.setServerConfig("fsync", "off").setServerConfig("full_page_writes", "off");
    }

    private static EmbeddedDatabase start(EmbeddedPostgres.Builder builder) throws IOException {
        EmbeddedPostgres postgres = builder.start();
        try {
            prepare(postgres);
            return new EmbeddedDatabase(postgres);
        } catch (SQLException | IOException e) {
            postgres.close();
            throw new IOException("the database could not be prepared: " + e.getMessage(), e);
        }
    }

    private static void prepare(EmbeddedPostgres postgres) throws SQLException, IOException {
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            boolean missing;
            try (var found =
                    statement.executeQuery("select 1 from pg_database where datname = '%s'".formatted(DATABASE))) {
                missing = !found.next();
            }
            if (missing) {
                statement.execute("create database " + DATABASE);
            }
        }
        try (Connection connection = postgres.getDatabase("postgres", DATABASE).getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(roles());
        }
    }

    private static String roles() throws IOException {
        try (InputStream script = EmbeddedDatabase.class.getResourceAsStream("roles.sql")) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** The JDBC address of database {@code hearsay}, without a user. */
    public String jdbcUrl() {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(postgres.getPort(), DATABASE);
    }

    /** The loopback port. */
    public int port() {
        return postgres.getPort();
    }

    /**
     * Starts a standby of this database, which from then on has every commit before it is confirmed.
     *
     * @param folder for its files; created
     * @param settings of the server besides those that every embedded one has
     * @throws SQLException when it cannot be set up
     */
    public EmbeddedDatabase standby(Path folder, Map<String, String> settings) throws SQLException {
        try {
            Path data = dataDirectory(folder);
            StandbyCopy.of(postgres).into(data);
            EmbeddedPostgres.Builder builder =
                    lasting(builder(0)).setDataDirectory(data).setCleanDataDirectory(false);
            settings.forEach(builder::setServerConfig);
            EmbeddedDatabase standby = new EmbeddedDatabase(builder.start());
            StandbyCopy.of(postgres).awaitSynchronous();
            return standby;
        } catch (IOException e) {
            throw new SQLException("no standby can be started in %s: %s".formatted(folder, e.getMessage()), e);
        }
    }

    /** Makes a standby the database that is written to; returns once it is. */
    public void promote() throws SQLException {
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("alter system reset synchronous_standby_names");
            statement.execute("alter system reset primary_conninfo");
            statement.execute("select pg_promote(true, 60)");
            statement.execute("select pg_reload_conf()");
        }
    }

    /** Stops Postgres; a second call does nothing. */
    @Override
    public void close() {
        try {
            postgres.close();
        } catch (IOException e) {
            throw new UncheckedIOException("Postgres could not be stopped", e);
        }
    }
}
