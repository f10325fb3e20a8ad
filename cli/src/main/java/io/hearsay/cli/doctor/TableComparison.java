package io.hearsay.cli.doctor;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeSet;

/**
 * Compares a table of two stores, row by row and field by field. Both come sorted by their key, so that neither has to
 * fit into memory.
 *
 * @param table with its schema
 * @param key expression over its columns that tells rows apart
 * @param columns those that are compared
 */
record TableComparison(String table, String key, String columns) {

    private static final JsonMapper JSON = new JsonMapper();

    /** Compares what a store has with what it should have. */
    void run(Store store, Store recomputed, Finding finding) throws SQLException {
        String sql =
                "select (%1$s) collate \"C\" as key, cast(to_jsonb(t) as text) from (select %2$s from %3$s) t order by 1"
                        .formatted(key, columns, table);
        try (PreparedStatement there = store.cursor(sql);
                ResultSet stored = there.executeQuery();
                PreparedStatement anew = recomputed.cursor(sql);
                ResultSet made = anew.executeQuery()) {
            Row one = Row.next(stored);
            Row other = Row.next(made);
            while (one != null || other != null) {
                finding.checked(1);
                int order = order(one, other);
                compare(order <= 0 ? one : null, order >= 0 ? other : null, finding);
                one = order <= 0 ? Row.next(stored) : one;
                other = order >= 0 ? Row.next(made) : other;
            }
        }
    }

    private record Row(String key, String fields) {

        static Row next(ResultSet rows) throws SQLException {
            return rows.next() ? new Row(rows.getString(1), rows.getString(2)) : null;
        }
    }

    /** Keys are of ASCII, whose order is the same here and in Postgres. */
    private static int order(Row one, Row other) {
        if (one == null) {
            return 1;
        }
        return other == null ? -1 : one.key.compareTo(other.key);
    }

    private void compare(Row stored, Row made, Finding finding) {
        if (stored == null) {
            finding.fault(table + ": missing", Map.of("key", made.key, "recomputed", Store.shown(made.fields)));
        } else if (made == null) {
            finding.fault(table + ": too many", Map.of("key", stored.key, "stored", Store.shown(stored.fields)));
        } else if (!stored.fields.equals(made.fields)) {
            finding.fault(table + ": another value", differences(stored, made));
        }
    }

    private static Map<String, String> differences(Row stored, Row made) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("key", stored.key);
        JsonNode there = json(stored.fields);
        JsonNode anew = json(made.fields);
        TreeSet<String> fields = new TreeSet<>();
        there.fieldNames().forEachRemaining(fields::add);
        for (String field : fields) {
            if (!there.path(field).equals(anew.path(field))) {
                values.put(field, Store.shown(there.path(field).toString()));
                values.put(field + " recomputed", Store.shown(anew.path(field).toString()));
            }
        }
        return values;
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Postgres writes JSON that can be read", e);
        }
    }
}
