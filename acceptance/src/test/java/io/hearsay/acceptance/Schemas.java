package io.hearsay.acceptance;

import io.hearsay.postgres.DatabaseRole;
import io.hearsay.postgres.EmbeddedDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The views that a query service reads, empty, where neither scraper nor extractor has ever run. */
final class Schemas {

    private Schemas() {}

    static void make(EmbeddedDatabase database) throws SQLException, IOException {
        migrate(database, DatabaseRole.SCRAPER, "scraper", "crawl");
        migrate(database, DatabaseRole.EXTRACTOR, "extractor", "claim");
    }

    private static void migrate(EmbeddedDatabase database, DatabaseRole role, String service, String schema)
            throws SQLException, IOException {
        Path folder = Path.of(System.getProperty("hearsay.home"), service + "-service/src/main/resources/db/migration");
        try (Connection connection = DriverManager.getConnection(database.jdbcUrl(), role.login(), "");
                Statement statement = connection.createStatement();
                Stream<Path> files = Files.list(folder)) {
            statement.execute("set search_path = " + schema + ", public");
            List<Path> scripts = files.filter(
                            file -> file.getFileName().toString().startsWith("V"))
                    .sorted(Comparator.comparingInt(Schemas::version))
                    .toList();
            for (Path script : scripts) {
                statement.execute(Files.readString(script));
            }
        }
    }

    private static int version(Path script) {
        String name = script.getFileName().toString();
        return Integer.parseInt(name.substring(1, name.indexOf("__")));
    }
}
