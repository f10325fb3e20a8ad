package io.hearsay.cli.fault;

import io.hearsay.cli.services.FleetService;
import io.hearsay.cli.trial.LiveHeap;
import io.hearsay.cli.trial.ProcessUse;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What services and store hold at one moment, by name. */
public final class Sample {

    private static final String STORE =
            """
            select c.oid::regclass, pg_table_size(c.oid), pg_indexes_size(c.oid)
            from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where n.nspname in ('crawl', 'claim') and c.relkind = 'r'""";

    private final Map<String, Double> values = new LinkedHashMap<>();

    private Sample() {}

    /** Takes one: the services' heaps are collected for it. */
    public static Sample of(Scene scene, Iterable<FleetService> services) throws InterruptedException, SQLException {
        Sample sample = new Sample();
        for (FleetService service : services) {
            ProcessHandle process = service.process();
            sample.put(service, "heap after GC, MB", LiveHeap.megabytes(process));
            sample.put(service, "threads", (double) ProcessUse.threads(process));
            sample.put(service, "resident, MB", ProcessUse.residentMegabytes(process));
        }
        try (Connection connection = scene.connect()) {
            sample.connections(connection);
            sample.store(connection);
        }
        return sample;
    }

    private void put(FleetService service, String what, double value) {
        values.put("%s: %s".formatted(service.kind().label(), what), value);
    }

    private void connections(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row =
                        statement.executeQuery("select count(*) from pg_stat_activity where usename like 'hearsay%'")) {
            row.next();
            values.put("connections", row.getDouble(1));
        }
    }

    /** Rows are counted: what Postgres knows of their number it forgets when it crashes. */
    private void store(Connection connection) throws SQLException {
        List<String> counts = new ArrayList<>();
        double tables = 0;
        double indexes = 0;
        try (Statement statement = connection.createStatement()) {
            try (ResultSet table = statement.executeQuery(STORE)) {
                while (table.next()) {
                    counts.add("select count(*) as n from " + table.getString(1));
                    tables += table.getDouble(2);
                    indexes += table.getDouble(3);
                }
            }
            try (ResultSet row =
                    statement.executeQuery("select sum(n) from (%s) t".formatted(String.join(" union all ", counts)))) {
                row.next();
                double rows = row.getDouble(1);
                values.put("rows", rows);
                values.put("tables, bytes a row", tables / rows);
                values.put("indexes, bytes a row", indexes / rows);
            }
        }
    }

    /** What was measured, by name. */
    public Map<String, Double> values() {
        return Map.copyOf(values);
    }
}
