package io.hearsay.web.database;

import java.sql.SQLException;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Tells what went wrong with Postgres from what is wrong with the data. */
public final class DatabaseTrouble {

    /**
     * Not reached (08), rolled back for others' sake (40), read-only (25006), a transaction ended since nothing came of
     * it for too long (25P03, 25P04), out of connections, memory or disk (53), ended by an operator (57), failing
     * itself (58): PostgreSQL manual, appendix "Error Codes".
     */
    private static final List<String> STATES = List.of("08", "25006", "25P03", "25P04", "40", "53", "57", "58");

    private DatabaseTrouble() {}

    /**
     * Whether a failure comes of Postgres, so that the same may well succeed later. The transaction manager has what
     * kept a transaction from being committed not as the cause of its exception but as suppressed by it.
     */
    public static boolean isIn(Throwable failure) {
        return find(failure, Collections.newSetFromMap(new IdentityHashMap<>()))
                // The pool of connections gives none when none is free in time.
                .map(found -> found.getSQLState() == null || STATES.stream().anyMatch(found.getSQLState()::startsWith))
                .orElse(false);
    }

    /** Depth first, causes before what is suppressed; a failure may lead back to itself. */
    private static Optional<SQLException> find(Throwable failure, Set<Throwable> seen) {
        if (failure == null || !seen.add(failure)) {
            return Optional.empty();
        }
        if (failure instanceof SQLException found) {
            return Optional.of(found);
        }
        return Stream.concat(Stream.ofNullable(failure.getCause()), Stream.of(failure.getSuppressed()))
                .flatMap(next -> find(next, seen).stream())
                .findFirst();
    }
}
