package io.hearsay.cli.services;

import io.hearsay.cli.console.UserErrorException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import picocli.CommandLine.Option;

/** Whose data a command is about: a data folder's, in use or not, or another database's. */
public final class DatabaseOptions {

    /** The environment's name for the password of {@code --database}. */
    private static final String PASSWORD = "HEARSAY_DATABASE_PASSWORD";

    private final String usualUser;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Folder that holds the data (default: ~/.local/share/hearsay); may be in use.")
    private Path data;

    @Option(
            names = "--database",
            paramLabel = "JDBC-URL",
            description = "Use this database instead, like jdbc:postgresql://db.example/hearsay.")
    private String database;

    @Option(
            names = "--database-user",
            paramLabel = "USER",
            description = "Login with --database (default: ${DEFAULT-VALUE}).")
    private String user;

    /**
     * Options of one command.
     *
     * @param usualUser who it logs in as, unless told otherwise; always in a data folder
     */
    public DatabaseOptions(String usualUser) {
        this.usualUser = usualUser;
        this.user = usualUser;
    }

    /** What is done with a connection. */
    @FunctionalInterface
    public interface Work<T> {
        /** Does it. */
        T apply(Connection connection) throws SQLException;
    }

    /**
     * Does something with a connection, and closes it.
     *
     * @throws UserErrorException when there is no data in the folder, or {@code --database} is no address of a Postgres
     */
    public <T> T connect(Work<T> work) throws SQLException {
        if (database != null) {
            if (!database.startsWith("jdbc:postgresql:")) {
                throw new UserErrorException(
                        "--database must be an address like jdbc:postgresql://db.example/hearsay, not " + database);
            }
            return connect(database, user, System.getenv().getOrDefault(PASSWORD, ""), work);
        }
        try (LocalDatabase local = LocalDatabase.of(data)) {
            return connect(local.jdbcUrl(), usualUser, "", work);
        }
    }

    private static <T> T connect(String url, String login, String password, Work<T> work) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url, login, password)) {
            return work.apply(connection);
        }
    }
}
