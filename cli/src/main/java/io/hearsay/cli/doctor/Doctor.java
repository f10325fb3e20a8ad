package io.hearsay.cli.doctor;

import io.hearsay.cli.doctor.Invariant.Scope;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Checks invariants on a store. It only reads. */
public final class Doctor {

    private final Connection connection;
    private final boolean atRest;

    /**
     * A doctor of what one transaction sees.
     *
     * @param connection does not commit by itself; where services work it should read repeatably
     * @param atRest whether what is under way is wrong
     */
    public Doctor(Connection connection, boolean atRest) {
        this.connection = connection;
        this.atRest = atRest;
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
