package io.hearsay.cli.doctor;

import io.hearsay.cli.console.Progress;
import io.hearsay.cli.doctor.Invariant.Scope;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Checks invariants on a store. It only reads. */
public final class Doctor {

    /** Sorting and joining a million rows should not write them to disk for every query. */
    private static final List<String> SETTINGS =
            List.of("set local work_mem = '64MB'", "set local jit = off", "set local search_path = pg_catalog, public");

    private final Connection connection;
    private final boolean atRest;

    Doctor(Connection connection, boolean atRest) {
        this.connection = connection;
        this.atRest = atRest;
    }

    /**
     * A doctor of what there is now: one snapshot for all that is read, and no way to write.
     *
     * @param connection is used for nothing else any more
     * @param atRest whether what is under way is wrong
     */
    public static Doctor of(Connection connection, boolean atRest) throws SQLException {
        connection.setAutoCommit(false);
        connection.setReadOnly(true);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        try (Statement statement = connection.createStatement()) {
            for (String setting : SETTINGS) {
                statement.execute(setting);
            }
        }
        return new Doctor(connection, atRest);
    }

    /** Checks all invariants, also those that take making everything again. */
    public Examination whole(Progress progress) throws SQLException {
        try (Recomputation recomputation = new Recomputation(connection, progress)) {
            return examine(Invariants.all(recomputation));
        }
    }

    /**
     * Checks all invariants that need nothing but the store. Those of a service that has never been started here are
     * left out.
     */
    public Examination quick() throws SQLException {
        return examine(Invariants.quick());
    }

    Examination examine(List<Invariant> invariants) throws SQLException {
        Store store = new Store(connection);
        boolean crawl = store.has("crawl", "frontier");
        boolean claim = store.has("claim", "claim");
        List<Finding> findings = new ArrayList<>();
        for (Invariant invariant : invariants) {
            Finding finding = new Finding(invariant, atRest);
            if (!crawl && invariant.scope() != Scope.CLAIM) {
                finding.skip("the scraper was never started here");
            } else if (!claim && invariant.scope() != Scope.CRAWL) {
                finding.skip("the extractor was never started here");
            } else {
                invariant.check().run(store, finding);
            }
            findings.add(finding);
        }
        return new Examination(findings);
    }
}
