package io.hearsay.scraper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.agroal.api.AgroalDataSource;
import io.hearsay.postgres.PostgresTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

/** A migration may take longer than any statement of the service is waited for. */
@QuarkusTest
@TestProfile(SlowMigrationTest.Impatient.class)
@QuarkusTestResource(value = PostgresTestResource.class, initArgs = @ResourceArg(name = "role", value = "SCRAPER"))
class SlowMigrationTest {

    /** Waits two seconds for a statement, and has a migration of five. */
    public static final class Impatient implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "quarkus.datasource.jdbc.additional-jdbc-properties.socketTimeout", "2",
                    "quarkus.flyway.locations", "db/migration,db/slow");
        }
    }

    @Inject
    Flyway flyway;

    @Inject
    AgroalDataSource database;

    @Test
    void itIsWaitedFor() {
        assertThat(flyway.info().current().getVersion().getVersion()).isEqualTo("899");
    }

    @Test
    void whateverElseIsAskedIsNot() {
        assertThatThrownBy(() -> {
                    try (Connection connection = database.getConnection()) {
                        connection.createStatement().execute("select pg_sleep(5)");
                    }
                })
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("I/O error");
    }
}
