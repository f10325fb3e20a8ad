package io.hearsay.cli.doctor;

import java.sql.SQLException;
import java.util.List;

/**
 * A check by queries alone.
 *
 * @param rows counts what is looked at
 * @param probes find what is wrong with it
 */
record SqlCheck(String rows, List<Probe> probes) implements Check {

    static SqlCheck of(String rows, Probe... probes) {
        return new SqlCheck(rows, List.of(probes));
    }

    @Override
    public void run(Store store, Finding finding) throws SQLException {
        finding.checked(store.number(rows));
        for (Probe probe : probes) {
            store.each(probe.sql(), row -> {
                switch (probe.weight()) {
                    case ALWAYS -> finding.fault(probe.what(), Store.values(row));
                    case AT_REST -> finding.unfinished(probe.what(), Store.values(row));
                    case NEVER -> finding.note(probe.what());
                }
            });
        }
    }
}
