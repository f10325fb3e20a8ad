package io.hearsay.query;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.eclipse.microprofile.config.ConfigProvider;

/** Stands in for the services that own the views: creates what they publish and fills it with a small sample. */
public final class TestingViews {

    private static final String DEADLOCK = "40P01";
    private static final int ATTEMPTS = 5;

    private TestingViews() {}

    /** Creates the views empty; replaces those that are there. */
    public static void publish() {
        execute(
                "drop schema if exists crawl cascade; drop schema if exists claim cascade; create schema crawl; create schema claim;"
                        + "grant usage on schema crawl, claim to hearsay_reader;" + script("views.sql"));
    }

    /** Creates the views with the sample in them. */
    public static void publishSample() {
        publish();
        execute(script("sample.sql"));
    }

    /** Takes the views away, as before the other services' first start. */
    public static void withdraw() {
        execute("drop schema crawl cascade; drop schema claim cascade");
    }

    /** Runs SQL as the owner of everything; once more when a stream that ends just now was in its way. */
    public static void execute(String sql) {
        for (int attempt = 1; ; attempt++) {
            try (Connection connection = connect();
                    Statement statement = connection.createStatement()) {
                statement.execute(sql);
                return;
            } catch (SQLException e) {
                if (!DEADLOCK.equals(e.getSQLState()) || attempt == ATTEMPTS) {
                    throw new IllegalStateException(e);
                }
            }
        }
    }

    /** A connection as the owner of everything. */
    public static Connection connect() throws SQLException {
        String url = ConfigProvider.getConfig().getValue("test.database", String.class);
        return DriverManager.getConnection(url, "postgres", "");
    }

    private static String script(String name) {
        try (InputStream script = TestingViews.class.getResourceAsStream(name)) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
