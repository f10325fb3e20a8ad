package io.hearsay.web.database;

import java.sql.SQLException;
import java.util.List;

/** Tells what went wrong with Postgres from what is wrong with the data. */
public final class DatabaseTrouble {

    /**
     * Not reached (08), rolled back for others' sake (40), read-only (25006), out of connections, memory or disk (53),
     * ended by an operator (57), failing itself (58): PostgreSQL manual, appendix "Error Codes".
     */
    private static final List<String> STATES = List.of("08", "25006", "40", "53", "57", "58");

    private DatabaseTrouble() {}

    /** Whether a failure comes of Postgres, so that the same may well succeed later. */
    public static boolean isIn(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                // The pool of connections gives none when none is free in time.
                String state = sql.getSQLState();
                return state == null || STATES.stream().anyMatch(state::startsWith);
            }
        }
        return false;
    }
}
