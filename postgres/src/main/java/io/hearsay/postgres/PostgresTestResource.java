package io.hearsay.postgres;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.HashMap;
import java.util.Map;

/**
 * Gives a Quarkus test a fresh database. Init argument {@code role} (a {@link DatabaseRole} name) chooses the login;
 * whoever reads gets the second one of its service as well, under {@link DatabaseRole#ACCESS}. An address in the
 * environment variable {@code HEARSAY_TEST_DATABASE_URL} takes precedence over the embedded one.
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
        Map<String, String> settings = new HashMap<>();
        settings.put("quarkus.datasource.jdbc.url", url());
        settings.put("quarkus.datasource.username", role.login());
        settings.put("test.database", url());
        if (role == DatabaseRole.READER) {
            settings.put("quarkus.datasource.access.jdbc.url", url());
            settings.put("quarkus.datasource.access.username", DatabaseRole.ACCESS.login());
        }
        return settings;
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
