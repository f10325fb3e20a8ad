package io.hearsay.cli.doctor;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A store as one transaction sees it. Rows come by cursor, so that memory does not depend on how many there are; the
 * connection must not commit by itself.
 */
final class Store {

    private static final int FETCHED_AT_ONCE = 500;
    private static final int SHOWN = 200;

    private final Connection connection;

    Store(Connection connection) {
        this.connection = connection;
    }

    /** Takes one row. */
    @FunctionalInterface
    interface RowReader {

        void read(ResultSet row) throws SQLException;
    }

    /** The number that a query gives. */
    long number(String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    /** The text that a query gives; null where it gives none. */
    String text(String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            return rows.next() ? rows.getString(1) : null;
        }
    }

    /** Hands over every row of a query. */
    void each(String sql, RowReader reader) throws SQLException {
        try (PreparedStatement statement = cursor(sql);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                reader.read(rows);
            }
        }
    }

    /** A query whose rows come some at a time; to be closed by the caller. */
    PreparedStatement cursor(String sql) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        statement.setFetchSize(FETCHED_AT_ONCE);
        return statement;
    }

    /** Whether a table is there, whoever may read it. */
    boolean has(String schema, String table) throws SQLException {
        return text("select 1 from pg_class c join pg_namespace n on n.oid = c.relnamespace"
                        + " where n.nspname = '%s' and c.relname = '%s'".formatted(schema, table))
                != null;
    }

    /** The columns of a row under their names, long ones cut. */
    static Map<String, String> values(ResultSet row) throws SQLException {
        ResultSetMetaData columns = row.getMetaData();
        Map<String, String> values = new LinkedHashMap<>();
        for (int column = 1; column <= columns.getColumnCount(); column++) {
            values.put(columns.getColumnLabel(column), shown(row.getString(column)));
        }
        return values;
    }

    /** A value as it is shown: cut where it is long. */
    static String shown(String value) {
        if (value == null || value.length() <= SHOWN) {
            return value;
        }
        int end = Character.isHighSurrogate(value.charAt(SHOWN - 1)) ? SHOWN - 1 : SHOWN;
        return value.substring(0, end) + "…";
    }
}
