package io.hearsay.cli.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hearsay.postgres.DatabaseRole;
import io.hearsay.postgres.EmbeddedDatabase;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class CreateKeyCommandTest {

    private static final Path MIGRATION = Path.of("../query-service/src/main/resources/db/access/V1__access.sql");

    @TempDir
    Path data;

    @Test
    void aKeyIsMadeOnADatabaseThatRunsAndOnOneAtRest() throws Exception {
        String whileRunning;
        try (EmbeddedDatabase database = EmbeddedDatabase.in(data.resolve("postgres"), 0)) {
            migrate(database);
            whileRunning = run("--data", data.toString(), "--name", "desk", "--role", "operator");
            String byAddress = run("--database", database.jdbcUrl(), "--name", "a", "--role", "reader", "--rate", "9");
            assertThat(List.of(whileRunning, byAddress)).allMatch(key -> key.matches("hsy_[0-9a-f]{64}"));
        }
        String atRest = run("--data", data.toString(), "--name", "other desk", "--role", "reader");
        try (EmbeddedDatabase database = EmbeddedDatabase.in(data.resolve("postgres"), 0)) {
            String names = "select name || '/' || role || coalesce('/' || rate, '') from access.api_key"
                    + " where hash = sha256(convert_to('%s', 'UTF8'))";
            assertThat(texts(database, names.formatted(whileRunning))).containsExactly("desk/operator");
            assertThat(texts(database, names.formatted(atRest))).containsExactly("other desk/reader");
            assertThat(texts(database, "select detail from access.audit where action = 'key-created' order by id"))
                    .containsExactly("desk, operator", "a, reader", "other desk, reader");
        }
    }

    @Test
    void whereNothingWasEverStartedNoKeyIsMade() {
        assertThatThrownBy(() -> run("--data", data.toString(), "--name", "a", "--role", "reader"))
                .hasMessageContaining("start ./hearsay up");
    }

    @Test
    void aDatabaseWithoutAPlaceForKeysIsNamed() {
        try (EmbeddedDatabase database = EmbeddedDatabase.ephemeral()) {
            assertThatThrownBy(() -> run("--database", database.jdbcUrl(), "--name", "a", "--role", "reader"))
                    .hasMessageContaining("start the query service");
        }
    }

    @Test
    void whatIsWrongIsNamed() {
        assertThatThrownBy(() -> run("--name", " ", "--role", "reader")).hasMessageContaining("--name");
        assertThatThrownBy(() -> run("--name", "a", "--role", "root")).hasMessageContaining("--role must be one of");
        assertThatThrownBy(() -> run("--name", "a", "--role", "reader", "--rate", "0"))
                .hasMessageContaining("--rate");
        assertThatThrownBy(() -> run("--name", "a", "--role", "reader", "--database", "mysql://x"))
                .hasMessageContaining("--database");
    }

    private static void migrate(EmbeddedDatabase database) throws SQLException, IOException {
        try (Connection connection = connect(database)) {
            connection.createStatement().execute(Files.readString(MIGRATION));
        }
    }

    private static List<String> texts(EmbeddedDatabase database, String query) throws SQLException {
        try (Connection connection = connect(database);
                ResultSet rows = connection.createStatement().executeQuery(query)) {
            List<String> found = new ArrayList<>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        }
    }

    private static Connection connect(EmbeddedDatabase database) throws SQLException {
        return DriverManager.getConnection(database.jdbcUrl(), DatabaseRole.ACCESS.login(), "");
    }

    private static String run(String... arguments) {
        PrintStream before = System.out;
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
        try {
            CreateKeyCommand command = new CreateKeyCommand();
            new CommandLine(command).parseArgs(arguments);
            command.call();
            return out.toString(StandardCharsets.UTF_8).strip();
        } finally {
            System.setOut(before);
        }
    }
}
