package io.hearsay.query.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.hearsay.query.ReadersPostgres;
import io.quarkus.flyway.FlywayDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

/** An update is taken back: the version before starts on the schema that the update has left. */
@QuarkusTest
@ReadersPostgres
class LaterSchemaTest {

    private static final String LATER =
            """
            insert into access.flyway_history
              (installed_rank, version, description, type, script, installed_by, execution_time, success)
            values (900, '900', 'later', 'SQL', 'V900__later.sql', 'somebody', 1, true)""";

    @Inject
    @FlywayDataSource("access")
    Flyway flyway;

    @Inject
    AccessDatabase database;

    @Test
    void aLaterMigrationIsLeftAlone() {
        database.update(LATER);
        try {
            assertThat(flyway.migrate().success).isTrue();
        } finally {
            database.update("delete from access.flyway_history where version = '900'");
        }
    }
}
