package io.hearsay.scraper.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hearsay.postgres.DatabaseRole;
import io.hearsay.postgres.PostgresTestResource;
import io.hearsay.scraper.FastScraping;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** What the scraper publishes to readers of the database. */
@QuarkusTest
@TestProfile(FastScraping.class)
@QuarkusTestResource(value = PostgresTestResource.class, initArgs = @ResourceArg(name = "role", value = "SCRAPER"))
class ArticleViewTest {

    @ConfigProperty(name = "test.database")
    String database;

    private Connection reader() throws SQLException {
        return DriverManager.getConnection(database, DatabaseRole.READER.login(), null);
    }

    @Test
    void readersSeeTheArticlesAsTheDataModelHasThem() throws SQLException {
        try (Connection reader = reader();
                var rows = reader.createStatement().executeQuery("select * from crawl.article_v1")) {
            ResultSetMetaData columns = rows.getMetaData();
            List<String> names = new ArrayList<>();
            for (int i = 1; i <= columns.getColumnCount(); i++) {
                names.add(columns.getColumnName(i) + " " + columns.getColumnTypeName(i));
            }
            assertThat(names)
                    .containsExactly(
                            "id text",
                            "revision int4",
                            "content_hash text",
                            "url text",
                            "canonical_url text",
                            "outlet text",
                            "title text",
                            "text text",
                            "language text",
                            "published_date text",
                            "published_evidence text",
                            "published_confidence float8",
                            "modified_date text",
                            "modified_evidence text",
                            "modified_confidence float8",
                            "authors _text",
                            "section text",
                            "dateline text",
                            "credit_line text",
                            "captions _text",
                            "fetched_at timestamptz");
        }
    }

    @Test
    void readersSeeNothingElseAndChangeNothing() throws SQLException {
        try (Connection reader = reader()) {
            for (String refused : List.of(
                    "select * from crawl.article",
                    "select * from crawl.page",
                    "delete from crawl.article_v1",
                    "create table crawl.x (y int)")) {
                assertThatThrownBy(() -> reader.createStatement().execute(refused))
                        .as(refused)
                        .isInstanceOf(SQLException.class);
            }
        }
    }
}
