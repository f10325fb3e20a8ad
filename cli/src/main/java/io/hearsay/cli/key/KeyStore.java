package io.hearsay.cli.key;

import io.hearsay.cli.console.UserErrorException;
import io.hearsay.cli.services.DatabaseOptions;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Set;

/** Where keys are kept. */
final class KeyStore {

    /** Neither schema nor table, column or function is there. */
    private static final Set<String> NOT_SET_UP = Set.of("3F000", "42P01", "42703", "42883");

    private KeyStore() {}

    /**
     * Does something with a connection.
     *
     * @throws UserErrorException when that fails
     */
    static <T> T with(DatabaseOptions database, DatabaseOptions.Work<T> work) {
        try {
            return database.connect(work);
        } catch (SQLException e) {
            throw new UserErrorException(reason(e), e);
        }
    }

    private static String reason(SQLException failure) {
        return failure.getSQLState() != null && NOT_SET_UP.contains(failure.getSQLState())
                ? "keys have no place in this database yet; start the query service on it once, with ./hearsay up or your own"
                : "the keys could not be reached: " + failure.getMessage();
    }

    /** Runs what returns the id and the text of one new key, and prints the text alone on standard output. */
    static boolean print(PreparedStatement statement, String described) throws SQLException {
        try (ResultSet made = statement.executeQuery()) {
            if (!made.next()) {
                return false;
            }
            System.err.printf("hearsay: key %s %s; shown this once:%n", made.getString(1), described);
            System.out.println(made.getString(2));
            return true;
        }
    }
}
