package io.hearsay.cli.key;

import io.hearsay.cli.console.UserErrorException;
import io.hearsay.cli.services.DatabaseOptions;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
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

    private static final List<String> ROLES = List.of("reader", "contributor", "operator");

    /** The least role of each scope, as the query service has it. */
    private static final Map<String, String> SCOPES = Map.ofEntries(
            Map.entry("read", "reader"),
            Map.entry("export", "reader"),
            Map.entry("stream", "reader"),
            Map.entry("submit", "contributor"),
            Map.entry("webhooks", "contributor"),
            Map.entry("full-text", "operator"),
            Map.entry("correct", "operator"),
            Map.entry("take-down", "operator"),
            Map.entry("retry", "operator"),
            Map.entry("keys", "operator"),
            Map.entry("audit", "operator"));

    private static final int LONGEST_NAME = 100;
    private static final String CREATE =
            """
            with made as (
              select id, key from access.add_key(?, ?, ?::int, 'hearsay key create', ?, ?::timestamptz)),
            noted as (
              insert into access.audit (who, role, action, subject, detail, outcome)
              select 'hearsay key create', 'operator', 'key-created', id, ?, 'done' from made)
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
            names = "--scopes",
            split = ",",
            paramLabel = "SCOPE",
            description =
                    "Narrow it to some of read, export, stream, submit, webhooks, full-text, correct, take-down, retry, keys, audit"
                            + " (default: all that the role allows).")
    private List<String> scopes;

    @Option(
            names = "--expires",
            paramLabel = "TIME",
            description = "When it ends by itself, like 2027-01-31T00:00:00Z or 90d from now (default: never).")
    private String expires;

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
        OffsetDateTime end = Times.end("--expires", expires);
        return KeyStore.with(database, connection -> create(connection, end));
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
        if (scopes != null) {
            scopes.forEach(this::checkScope);
        }
    }

    private void checkScope(String scope) {
        String least = SCOPES.get(scope);
        if (least == null) {
            throw new UserErrorException(
                    "--scopes must be some of read, export, stream, submit, webhooks, full-text, correct, take-down, retry, keys, audit, not "
                            + scope);
        }
        if (ROLES.indexOf(role) < ROLES.indexOf(least)) {
            throw new UserErrorException("--scopes %s needs --role %s, not %s".formatted(scope, least, role));
        }
    }

    private int create(Connection connection, OffsetDateTime end) throws SQLException {
        String narrowed = scopes == null ? "" : ": " + String.join(",", scopes);
        try (PreparedStatement statement = connection.prepareStatement(CREATE)) {
            statement.setString(1, name.strip());
            statement.setString(2, role);
            statement.setObject(3, rate);
            statement.setArray(
                    4,
                    scopes == null
                            ? null
                            : connection.createArrayOf(
                                    "text", Set.copyOf(scopes).toArray()));
            statement.setObject(5, end);
            statement.setString(6, "%s, %s%s".formatted(name.strip(), role, narrowed));
            KeyStore.print(statement, "for %s, role %s%s".formatted(name, role, narrowed));
        }
        return 0;
    }
}
