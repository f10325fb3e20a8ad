package io.hearsay.scraper;

import static org.assertj.core.api.Assertions.assertThat;

import io.hearsay.postgres.PostgresTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

/** An update is taken back: the version before starts on the schema that the update has left. */
@QuarkusTest
@TestProfile(FastScraping.class)
@QuarkusTestResource(value = PostgresTestResource.class, initArgs = @ResourceArg(name = "role", value = "SCRAPER"))
class LaterSchemaTest {

    private static final String LATER =
            """
            insert into crawl.flyway_history
              (installed_rank, version, description, type, script, installed_by, execution_time, success)
            values (900, '900', 'later', 'SQL', 'V900__later.sql', 'somebody', 1, true)""";

    @Inject
    Flyway flyway;

    @Inject
    TestingDatabase database;

    @Test
    void aLaterMigrationIsLeftAlone() {
        database.run(LATER);
        try {
            assertThat(flyway.migrate().success).isTrue();
        } finally {
            database.run("delete from crawl.flyway_history where version = '900'");
        }
    }
}
