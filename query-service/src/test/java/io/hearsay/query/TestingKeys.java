package io.hearsay.query;

import static io.restassured.RestAssured.given;

import io.restassured.specification.RequestSpecification;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.eclipse.microprofile.config.ConfigProvider;

/** Keys as an operator would give them. */
public final class TestingKeys {

    /** Has the form of a key; nobody has it. */
    public static final String UNKNOWN = "hsy_" + "0".repeat(64);

    private TestingKeys() {}

    /** A new key's text. */
    public static String create(String role) {
        return create(role, null);
    }

    /** A new key's text, with a rate of its own. */
    public static String create(String role, Integer rate) {
        // Asking with a key has the schema migrated, if nothing has yet.
        given().header("X-API-Key", UNKNOWN).get("/api/v1/status");
        try (Connection connection = DriverManager.getConnection(database(), "hearsay_access", "");
                PreparedStatement statement =
                        connection.prepareStatement("select key from access.add_key('a test', ?, ?::int, 'a test')")) {
            statement.setString(1, role);
            statement.setObject(2, rate);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getString(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A new key's text that is narrowed to these scopes. */
    public static String narrowed(String role, String... scopes) {
        String key = create(role);
        try (Connection connection = DriverManager.getConnection(database(), "hearsay_access", "");
                PreparedStatement statement = connection.prepareStatement(
                        "update access.api_key set scopes = ? where hash = sha256(convert_to(?, 'UTF8'))")) {
            statement.setArray(1, connection.createArrayOf("text", scopes));
            statement.setString(2, key);
            statement.executeUpdate();
            return key;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A request with a new key. */
    public static RequestSpecification as(String role) {
        return given().header("Authorization", "Bearer " + create(role));
    }

    private static String database() {
        return ConfigProvider.getConfig().getValue("test.database", String.class);
    }
}
