package io.hearsay.cli.key;

import io.hearsay.cli.console.UserErrorException;
import io.hearsay.cli.services.DatabaseOptions;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Makes a key where nobody has one yet who could ask the API for it. */
@Command(
        name = "create",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Make a key and print it; it is kept nowhere, so it cannot be printed again.",
        footer = {
            "",
            "With --database, HEARSAY_DATABASE_PASSWORD is the password. The query service must have been started once:",
            "it sets up where keys are kept."
        })
public final class CreateKeyCommand implements Callable<Integer> {

    private static final Set<String> ROLES = Set.of("reader", "contributor", "operator");
    private static final int LONGEST_NAME = 100;
    private static final String CREATE =
            """
            with made as (select id, key from access.add_key(?, ?, ?::int, 'hearsay key create')),
            noted as (
              insert into access.audit (who, role, action, subject, detail, outcome)
              select 'hearsay key create', 'operator', 'key-created', id, ? || ', ' || ?, 'done' from made)
            select id, key from made""";

    @Option(names = "--name", required = true, paramLabel = "NAME", description = "Who or what the key is for.")
    private String name;

    @Option(
            names = "--role",
            required = true,
            paramLabel = "ROLE",
            description = "reader, contributor (hands in, webhooks) or operator (corrections, keys, whole articles).")
    private String role;

    @Option(
            names = "--rate",
            paramLabel = "N",
            description = "Requests a minute of its own (default: what the settings give to keys).")
    private Integer rate;

    @Mixin
    private DatabaseOptions database = new DatabaseOptions("hearsay_access");

    @Override
    public Integer call() {
        check();
        try {
            return database.connect(this::create);
        } catch (SQLException e) {
            throw new UserErrorException(reason(e), e);
        }
    }

    private void check() {
        if (name.isBlank() || name.length() > LONGEST_NAME) {
            throw new UserErrorException("--name must be 1 to 100 characters that say whom the key is for");
        }
        if (!ROLES.contains(role)) {
            throw new UserErrorException("--role must be one of reader, contributor, operator, not " + role);
        }
        if (rate != null && rate < 1) {
            throw new UserErrorException("--rate must be 1 or more requests a minute, not " + rate);
        }
    }

    private int create(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(CREATE)) {
            statement.setString(1, name.strip());
            statement.setString(2, role);
            statement.setObject(3, rate);
            statement.setString(4, name.strip());
            statement.setString(5, role);
            try (ResultSet made = statement.executeQuery()) {
                made.next();
                System.err.printf("hearsay: key %s for %s, role %s; shown this once:%n", made.getString(1), name, role);
                System.out.println(made.getString(2));
            }
        }
        return 0;
    }

    /** 3F000, 42P01, 42883: neither schema nor table nor function is there. */
    private static String reason(SQLException failure) {
        String state = failure.getSQLState() == null ? "" : failure.getSQLState();
        return Set.of("3F000", "42P01", "42883").contains(state)
                ? "keys have no place in this database yet; start the query service on it once, with ./hearsay up or your own"
                : "no key could be made: " + failure.getMessage();
    }
}
