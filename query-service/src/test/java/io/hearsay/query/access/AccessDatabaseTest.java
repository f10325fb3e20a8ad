package io.hearsay.query.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hearsay.query.ReadersPostgres;
import io.hearsay.query.TestingViews;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

@QuarkusTest
@ReadersPostgres
class AccessDatabaseTest {

    @Inject
    AccessDatabase database;

    @BeforeAll
    static void publish() {
        TestingViews.publishSample();
    }

    @Test
    void itIsMigratedWhenItIsFirstReached() {
        assertThat(database.query("select count(*) from access.api_key", row -> row.getLong(1)))
                .hasSize(1);
        assertThat(database.query("select script from access.flyway_history order by 1", row -> row.getString(1)))
                .contains("db/access/V1__access.sql");
    }

    @Test
    void theReaderSeesNothingOfAccess() throws SQLException {
        database.update("update access.api_key set name = name");
        try (Connection reader = as("hearsay_reader")) {
            for (String table : new String[] {"api_key", "audit", "flyway_history"}) {
                assertThatThrownBy(() -> reader.createStatement().executeQuery("select * from access." + table))
                        .hasMessageContaining("permission denied for schema access");
            }
        }
    }

    @Test
    void accessSeesNothingOfWhatIsAnswered() throws SQLException {
        try (Connection access = as("hearsay_access")) {
            for (String view : new String[] {"claim.claim_v1", "claim.statement_v1", "crawl.article_v1"}) {
                assertThatThrownBy(() -> access.createStatement().executeQuery("select * from " + view))
                        .hasMessageContaining("permission denied for schema");
            }
        }
    }

    private static Connection as(String role) throws SQLException {
        return DriverManager.getConnection(
                ConfigProvider.getConfig().getValue("test.database", String.class), role, "");
    }
}
