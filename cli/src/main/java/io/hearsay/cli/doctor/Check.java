package io.hearsay.cli.doctor;

import java.sql.SQLException;

/** Sees whether an invariant holds. */
@FunctionalInterface
interface Check {

    /** Counts what it looks at and names what is wrong with it. */
    void run(Store store, Finding finding) throws SQLException;
}
