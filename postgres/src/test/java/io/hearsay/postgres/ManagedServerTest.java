package io.hearsay.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLWarning;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A server whose admin is no superuser and owns the answers' database alone, as providers have it. */
class ManagedServerTest {

    private static EmbeddedDatabase server;

    @BeforeAll
    static void start() throws SQLException {
        server = EmbeddedDatabase.ephemeral();
        try (Connection connection = DriverManager.getConnection(server.jdbcUrl(), "postgres", "");
                Statement statement = connection.createStatement()) {
            statement.execute("create role manager login createrole");
            statement.execute("grant hearsay_scraper, hearsay_extractor, hearsay_reader, hearsay_access to manager"
                    + " with admin option, set true");
            statement.execute("create database managed owner manager");
            // The one is open to everybody, as it was made; of the other the admin has no right at all.
            statement.execute("grant connect on database postgres to public");
        }
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void rolesAreMadeAndOtherDatabasesStayAsTheyAre() throws SQLException, IOException {
        try (Connection connection =
                        DriverManager.getConnection(server.jdbcUrl().replace("/hearsay", "/managed"), "manager", "");
                Statement statement = connection.createStatement()) {
            statement.execute(script());

            assertThat(said(statement))
                    .filteredOn(notice -> notice.contains("is not yours"))
                    .hasSize(2)
                    .anyMatch(notice -> notice.startsWith("database postgres "))
                    .anyMatch(notice -> notice.startsWith("database template1 "));
            try (ResultSet row = statement.executeQuery("select has_database_privilege('hearsay_reader', 'postgres',"
                    + " 'connect'), has_schema_privilege('hearsay_reader', 'claim', 'usage')")) {
                assertThat(row.next()).isTrue();
                assertThat(row.getBoolean(1)).isTrue();
                assertThat(row.getBoolean(2)).isTrue();
            }
        }
    }

    private static List<String> said(Statement statement) throws SQLException {
        List<String> notices = new ArrayList<>();
        for (SQLWarning notice = statement.getWarnings(); notice != null; notice = notice.getNextWarning()) {
            notices.add(notice.getMessage());
        }
        return notices;
    }

    private static String script() throws IOException {
        try (InputStream script = EmbeddedDatabase.class.getResourceAsStream("roles.sql")) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
