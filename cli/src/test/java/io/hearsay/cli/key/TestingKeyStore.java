package io.hearsay.cli.key;

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
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine;

/** Schema access as the query service makes it, and the commands on it. */
final class TestingKeyStore {

    private static final Path MIGRATIONS = Path.of("../query-service/src/main/resources/db/access");

    private TestingKeyStore() {}

    static void migrate(EmbeddedDatabase database) throws SQLException, IOException {
        migrate(database, "V");
    }

    /** Runs the migrations whose names begin like this. */
    static void migrate(EmbeddedDatabase database, String... beginnings) throws SQLException, IOException {
        try (Connection connection = connect(database);
                Stream<Path> scripts = Files.list(MIGRATIONS)) {
            List<Path> wanted = scripts.filter(script ->
                            Stream.of(beginnings).anyMatch(script.getFileName().toString()::startsWith))
                    .sorted()
                    .toList();
            for (Path script : wanted) {
                connection.createStatement().execute(Files.readString(script));
            }
        }
    }

    static List<String> texts(EmbeddedDatabase database, String query) throws SQLException {
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

    /** What a command prints. */
    static String run(Callable<Integer> command, String... arguments) throws Exception {
        PrintStream before = System.out;
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
        try {
            new CommandLine(command).parseArgs(arguments);
            command.call();
            return out.toString(StandardCharsets.UTF_8).strip();
        } finally {
            System.setOut(before);
        }
    }
}
