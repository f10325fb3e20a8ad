package io.hearsay.cli.key;

import io.hearsay.cli.services.DatabaseOptions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Lists keys: what each allows, and whether it still does. */
@Command(
        name = "list",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "List all keys, one JSON object a line, the youngest first; never their texts.")
public final class ListKeysCommand implements Callable<Integer> {

    private static final String LIST =
            """
            select json_strip_nulls(json_build_object('id', id, 'name', name, 'role', role, 'scopes', scopes,
              'inForce', access.in_force(revoked_at, expires_at), 'prefix', prefix, 'createdAt', created_at,
              'createdBy', created_by, 'usedAt', used_at, 'usedFrom', used_from, 'expiresAt', expires_at,
              'revokedAt', revoked_at, 'rotatedTo', rotated_to, 'rotatedFrom', rotated_from))
            from access.api_key order by created_at desc, id desc""";

    @Mixin
    private DatabaseOptions database = new DatabaseOptions("hearsay_access");

    @Override
    public Integer call() {
        return KeyStore.with(database, ListKeysCommand::list);
    }

    private static int list(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet keys = statement.executeQuery(LIST)) {
            while (keys.next()) {
                System.out.println(keys.getString(1));
            }
        }
        return 0;
    }
}
