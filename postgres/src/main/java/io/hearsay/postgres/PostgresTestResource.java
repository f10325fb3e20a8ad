package io.hearsay.postgres;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/**
 * Gives a Quarkus test a fresh database. Init argument {@code role} (a {@link DatabaseRole} name) chooses the login. An
 * address in the environment variable {@code HEARSAY_TEST_DATABASE_URL} takes precedence over the embedded one.
 */
public final class PostgresTestResource implements QuarkusTestResourceLifecycleManager {

    private DatabaseRole role = DatabaseRole.READER;
    private EmbeddedDatabase database;

    @Override
    public void init(Map<String, String> arguments) {
        role = DatabaseRole.valueOf(arguments.getOrDefault("role", role.name()));
    }

    @Override
    public Map<String, String> start() {
        return Map.of(
                "quarkus.datasource.jdbc.url",
                url(),
                "quarkus.datasource.username",
                role.login(),
                "test.database",
                url());
    }

    private String url() {
        String given = System.getenv("HEARSAY_TEST_DATABASE_URL");
        if (given != null) {
            return given;
        }
        if (database == null) {
            database = EmbeddedDatabase.ephemeral();
        }
        return database.jdbcUrl();
    }

    @Override
    public void stop() {
        if (database != null) {
            database.close();
        }
    }
}
