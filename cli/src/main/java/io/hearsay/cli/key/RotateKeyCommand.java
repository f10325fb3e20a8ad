package io.hearsay.cli.key;

import io.hearsay.cli.console.UserErrorException;
import io.hearsay.cli.services.DatabaseOptions;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Gives a key another text. */
@Command(
        name = "rotate",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "Give a key a successor with its name, role, scopes, rate and webhooks, and print that one's text.")
public final class RotateKeyCommand implements Callable<Integer> {

    private static final Duration LONGEST_GRACE = Duration.ofDays(7);
    private static final String ROTATE =
            """
            with made as (
              select id, key from access.rotate_key(?, make_interval(secs => ?), ?::timestamptz, 'hearsay key rotate')),
            noted as (
              insert into access.audit (who, role, action, subject, detail, outcome)
              select 'hearsay key rotate', 'operator', 'key-rotated', ?, 'to ' || id || ?, 'done' from made)
            select id, key from made""";

    @Parameters(paramLabel = "ID", description = "The key's id, as key list has it; not its text.")
    private String id;

    @Option(
            names = "--grace",
            paramLabel = "LENGTH",
            defaultValue = "0s",
            description = "For how long the old text works on, like 24h; at most 7d (default: not at all).")
    private String grace;

    @Option(
            names = "--expires",
            paramLabel = "TIME",
            description = "When the successor ends, like 2027-01-31T00:00:00Z or 90d from now"
                    + " (default: when the old one would have).")
    private String expires;

    @Mixin
    private DatabaseOptions database = new DatabaseOptions("hearsay_access");

    @Override
    public Integer call() {
        Duration length = Times.length("--grace", grace);
        if (length.compareTo(LONGEST_GRACE) > 0) {
            throw new UserErrorException("--grace must be 7d at most, not " + grace);
        }
        OffsetDateTime end = Times.end("--expires", expires);
        return KeyStore.with(database, connection -> rotate(connection, (int) length.toSeconds(), end));
    }

    private int rotate(Connection connection, int seconds, OffsetDateTime end) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(ROTATE)) {
            statement.setString(1, id);
            statement.setInt(2, seconds);
            statement.setObject(3, end);
            statement.setString(4, id);
            statement.setString(5, seconds == 0 ? "" : ", the old text for %d s".formatted(seconds));
            if (!KeyStore.print(statement, "in the place of " + id)) {
                throw new UserErrorException(
                        "no key in force that was not rotated before has this id; ./hearsay key list shows them");
            }
        }
        return 0;
    }
}
