package io.hearsay.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedDatabaseTest {

    @Test
    void whatAnOwnerStoresIsThereAfterARestart(@TempDir Path folder) throws SQLException {
        try (EmbeddedDatabase database = EmbeddedDatabase.in(folder, 0);
                Connection scraper = connect(database, DatabaseRole.SCRAPER)) {
            scraper.createStatement()
                    .execute("create table crawl.page (url text); insert into crawl.page values ('u')");
        }
        try (EmbeddedDatabase database = EmbeddedDatabase.in(folder, 0);
                Connection scraper = connect(database, DatabaseRole.SCRAPER);
                var rows = scraper.createStatement().executeQuery("select url from crawl.page")) {
            assertThat(rows.next()).isTrue();
        }
    }

    @Test
    void whatIsKeptIsOnDiskWhenItIsCommitted(@TempDir Path folder) throws SQLException {
        try (EmbeddedDatabase database = EmbeddedDatabase.in(folder, 0);
                Connection scraper = connect(database, DatabaseRole.SCRAPER);
                var rows = scraper.createStatement()
                        .executeQuery("select current_setting('fsync'), current_setting('synchronous_commit')")) {
            rows.next();
            assertThat(rows.getString(1)).isEqualTo("on");
            assertThat(rows.getString(2)).isEqualTo("on");
        }
    }

    @Test
    void theReaderSeesOnlyWhatIsGranted() throws SQLException {
        try (EmbeddedDatabase database = EmbeddedDatabase.ephemeral();
                Connection scraper = connect(database, DatabaseRole.SCRAPER);
                Connection reader = connect(database, DatabaseRole.READER)) {
            scraper.createStatement()
                    .execute(
                            "create table crawl.page (url text); create view crawl.page_v1 as select * from crawl.page;"
                                    + " grant select on crawl.page_v1 to hearsay_reader");
            reader.createStatement().execute("select * from crawl.page_v1");
            assertThatThrownBy(() -> reader.createStatement().execute("select * from crawl.page"))
                    .hasMessageContaining("permission denied");
            assertThatThrownBy(() -> reader.createStatement().execute("create table public.mine (n int)"))
                    .isInstanceOf(SQLException.class);
        }
    }

    @Test
    void oneServiceCannotTouchAnothersSchema() throws SQLException {
        try (EmbeddedDatabase database = EmbeddedDatabase.ephemeral();
                Connection extractor = connect(database, DatabaseRole.EXTRACTOR)) {
            assertThatThrownBy(() -> extractor.createStatement().execute("create table crawl.mine (n int)"))
                    .hasMessageContaining("permission denied");
        }
    }

    private static Connection connect(EmbeddedDatabase database, DatabaseRole role) throws SQLException {
        return DriverManager.getConnection(database.jdbcUrl(), role.login(), "");
    }
}
