package io.hearsay.cli.key;

import io.hearsay.cli.console.UserErrorException;
import io.hearsay.cli.services.DatabaseOptions;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Takes a key out of force. */
@Command(
        name = "revoke",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Revoke a key: it opens nothing any more, within five seconds, and its webhooks are disabled.")
public final class RevokeKeyCommand implements Callable<Integer> {

    private static final String REVOKE =
            """
            with revoked as (
              update access.api_key set revoked_at = now() where id = ? and revoked_at is null returning id, name)
            insert into access.audit (who, role, action, subject, detail, outcome)
            select 'hearsay key revoke', 'operator', 'key-revoked', id, name, 'done' from revoked""";

    @Parameters(paramLabel = "ID", description = "The key's id, as key list has it; not its text.")
    private String id;

    @Mixin
    private DatabaseOptions database = new DatabaseOptions("hearsay_access");

    @Override
    public Integer call() {
        return KeyStore.with(database, this::revoke);
    }

    private int revoke(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(REVOKE)) {
            statement.setString(1, id);
            if (statement.executeUpdate() == 0) {
                // Not what was given: it may be a text, typed in the wrong place.
                throw new UserErrorException("no key that is not revoked has this id; ./hearsay key list shows them");
            }
        }
        System.err.printf("hearsay: key %s is revoked%n", id);
        return 0;
    }
}
