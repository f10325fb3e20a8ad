package io.hearsay.query.export;

import java.util.List;

/**
 * One field of an exported line: its name, where its value comes from and how it is written.
 *
 * @param name in JSON, or the column's heading in CSV
 * @param kind of what it holds
 * @param always whether it is written where there is no value, as null
 * @param sql of its value; null for a group
 * @param parts the fields of a group, by the first of which it shows whether there is one
 */
record Field(String name, Kind kind, boolean always, String sql, List<Field> parts) {

    /** What a field holds. */
    enum Kind {
        /** Words. */
        TEXT,
        /** JSON as the database has it, numbers included. */
        JSON,
        /** Fields of its own. */
        GROUP
    }

    /** Words; absent where there are none. */
    static Field text(String name, String sql) {
        return new Field(name, Kind.TEXT, false, sql, List.of());
    }

    /** JSON; absent where there is none. */
    static Field json(String name, String sql) {
        return new Field(name, Kind.JSON, false, sql, List.of());
    }

    /** An object; there is none where its first field has no value. */
    static Field group(String name, Field... parts) {
        return new Field(name, Kind.GROUP, false, null, List.of(parts));
    }

    /** The same, present even when null. */
    Field orNull() {
        return new Field(name, kind, true, sql, parts);
    }

    /** How many columns of a row it takes. */
    int width() {
        return kind == Kind.GROUP ? parts.stream().mapToInt(Field::width).sum() : 1;
    }
}
