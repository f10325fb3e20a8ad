package io.hearsay.cli.trial;

import io.hearsay.cli.services.FleetPlan;
import io.hearsay.cli.services.JvmTuning;
import io.hearsay.cli.services.ServiceFleet;
import io.hearsay.cli.services.ServiceKind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A query service over many invented claims: the owners of the schemas migrate them first, one after the other. */
public final class SearchFleet implements AutoCloseable {

    private static final int OWNER_MEGABYTES = 320;
    private static final int LOADERS = 3;
    private static final String SUPERUSER = "postgres";

    /** What is searched stays in Postgres' own memory, as docs/operations.md advises: .7 kB for each claim. */
    private static final Map<String, String> POSTGRES = Map.of("shared_buffers", "2GB");

    private final Path folder;
    private final boolean temporary;
    private ServiceFleet query;

    private SearchFleet(Path folder, boolean temporary) {
        this.folder = folder;
        this.temporary = temporary;
    }

    /**
     * Loads claims, unless the data folder has them from an earlier run, and starts the query service.
     *
     * @param claims how many
     * @param tuning of the query service
     */
    public static SearchFleet start(int claims, JvmTuning tuning, Trial trial)
            throws IOException, InterruptedException, SQLException {
        Path kept = trial.options().data();
        Path folder = kept == null ? Files.createTempDirectory("hearsay-search") : kept;
        SearchFleet fleet = new SearchFleet(folder, kept == null);
        try {
            fleet.open(claims, tuning, trial);
            return fleet;
        } catch (RuntimeException | IOException | InterruptedException | SQLException e) {
            fleet.close();
            throw e;
        }
    }

    private void open(int claims, JvmTuning tuning, Trial trial)
            throws IOException, InterruptedException, SQLException {
        if (!Files.exists(folder.resolve("loaded-" + claims))) {
            migrate(ServiceKind.EXTRACTOR);
            migrate(ServiceKind.SCRAPER);
        }
        query = ServiceFleet.start(new FleetPlan(ServiceKind.QUERY, 1, tuning, Map.of(), folder, POSTGRES));
        if (!Files.exists(folder.resolve("loaded-" + claims))) {
            load(claims, trial);
            Files.createFile(folder.resolve("loaded-" + claims));
        }
    }

    private void migrate(ServiceKind owner) throws InterruptedException {
        ServiceFleet.start(new FleetPlan(owner, 1, JvmTuning.quickStart(OWNER_MEGABYTES), Map.of(), folder))
                .close();
    }

    private void load(int claims, Trial trial) throws InterruptedException, SQLException {
        Instant begun = Instant.now();
        List<Connection> connections = new ArrayList<>();
        try {
            for (int loader = 0; loader < LOADERS; loader++) {
                connections.add(connect());
            }
            new SearchStore(connections, trial.options().seed()).load(claims, done -> trial.progress()
                    .show(done, claims, "%,d of %,d claims loaded".formatted(done, claims)));
            trial.say("%s, loaded in %d s"
                    .formatted(
                            stored(connections.getFirst()),
                            Duration.between(begun, Instant.now()).toSeconds()));
        } finally {
            for (Connection connection : connections) {
                connection.close();
            }
        }
    }

    private static String stored(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet stored = statement.executeQuery(
                        "select (select count(*) from claim.claim_entry), (select count(*) from claim.speaker)")) {
            stored.next();
            return "%,d claims by %,d speakers".formatted(stored.getLong(1), stored.getLong(2));
        }
    }

    /** The query service. */
    public ServiceFleet service() {
        return query;
    }

    /** A superuser's connection to the database. */
    public Connection connect() throws SQLException {
        return DriverManager.getConnection(query.jdbcUrl(), SUPERUSER, "");
    }

    @Override
    public void close() {
        if (query != null) {
            query.close();
        }
        if (temporary) {
            delete();
        }
    }

    private void delete() {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("%s cannot be deleted".formatted(folder), e);
        }
    }
}
