package io.hearsay.query.access;

import io.agroal.api.AgroalDataSource;
import io.hearsay.web.ProblemException;
import io.quarkus.agroal.DataSource;
import io.quarkus.flyway.FlywayDataSource;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.context.ManagedExecutor;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jboss.logging.Logger;

/**
 * Schema {@code access}, which this service owns. It may be out of reach while answers are not: it is migrated when it
 * is first reached, and whatever needs it is answered 503 until then. Never part of a reader's transaction.
 */
@Singleton
public final class AccessDatabase {

    private static final Logger LOG = Logger.getLogger(AccessDatabase.class);

    private final AgroalDataSource source;
    private final Flyway flyway;
    private boolean migrated;

    AccessDatabase(@DataSource("access") AgroalDataSource source, @FlywayDataSource("access") Flyway flyway) {
        this.source = source;
        this.flyway = flyway;
    }

    /** One row's value. */
    @FunctionalInterface
    public interface Reading<T> {
        /** Reads the row at which the result stands. */
        T read(ResultSet row) throws SQLException;
    }

    /** Some work with a connection. */
    @FunctionalInterface
    public interface Work<T> {
        /** Does it. */
        T apply(Connection connection) throws SQLException;
    }

    void start(@Observes StartupEvent event, ManagedExecutor executor) {
        executor.execute(this::tryAtStart);
    }

    private void tryAtStart() {
        try {
            migrate();
        } catch (FlywayException e) {
            LOG.warnf("schema access cannot be reached, so no key can be checked yet; reading goes on: %s", text(e));
        }
    }

    private static String text(Exception failure) {
        return failure.getMessage() == null
                ? failure.toString()
                : failure.getMessage().lines().findFirst().orElse("");
    }

    private synchronized void migrate() {
        if (!migrated) {
            flyway.migrate();
            migrated = true;
        }
    }

    /**
     * The rows of a query.
     *
     * @throws ProblemException 503 when the schema is out of reach
     */
    public <T> List<T> query(String sql, Reading<T> reading, Object... values) {
        return call(connection -> {
            try (PreparedStatement statement = prepare(connection, sql, values);
                    ResultSet rows = statement.executeQuery()) {
                List<T> found = new ArrayList<>();
                while (rows.next()) {
                    found.add(reading.read(rows));
                }
                return found;
            }
        });
    }

    /**
     * Runs one statement by itself; returns how many rows it touched.
     *
     * @throws ProblemException 503 when the schema is out of reach
     */
    public int update(String sql, Object... values) {
        return call(connection -> {
            try (PreparedStatement statement = prepare(connection, sql, values)) {
                return statement.executeUpdate();
            }
        });
    }

    /**
     * Does some work with a connection, each of its statements by itself unless the work turns that off.
     *
     * @throws ProblemException 503 when the schema is out of reach
     */
    public <T> T call(Work<T> work) {
        try {
            migrate();
            try (Connection connection = source.getConnection()) {
                return work.apply(connection);
            }
        } catch (SQLException e) {
            throw isOfInput(e)
                    ? ProblemException.badRequest(null, "it holds a character or a value that cannot be kept")
                    : outOfReach(e);
        } catch (FlywayException e) {
            throw outOfReach(e);
        }
    }

    /** Class 22: the database was reached, and cannot make sense of what it was given. */
    private static boolean isOfInput(SQLException failure) {
        return failure.getSQLState() != null && failure.getSQLState().startsWith("22");
    }

    private static ProblemException outOfReach(Exception failure) {
        LOG.warnf("schema access: %s", text(failure));
        return ProblemException.of(
                503,
                null,
                "keys and what belongs to them cannot be reached now; try again later, or read without a key");
    }

    private static PreparedStatement prepare(Connection connection, String sql, Object... values) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement;
    }
}
