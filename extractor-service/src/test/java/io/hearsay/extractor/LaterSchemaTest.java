package io.hearsay.extractor;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

/** An update is taken back: the version before starts on the schema that the update has left. */
@QuarkusTest
class LaterSchemaTest {

    private static final String LATER =
            """
            insert into claim.flyway_history
              (installed_rank, version, description, type, script, installed_by, execution_time, success)
            values (900, '900', 'later', 'SQL', 'V900__later.sql', 'somebody', 1, true)""";

    @Inject
    Flyway flyway;

    @Inject
    TestingDatabase database;

    @Test
    void aLaterMigrationIsLeftAlone() {
        database.execute(LATER);
        try {
            assertThat(flyway.migrate().success).isTrue();
        } finally {
            database.execute("delete from claim.flyway_history where version = '900'");
        }
    }
}
