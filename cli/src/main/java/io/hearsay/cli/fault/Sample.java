package io.hearsay.cli.fault;

import io.hearsay.cli.services.FleetService;
import io.hearsay.cli.trial.LiveHeap;
import io.hearsay.cli.trial.ProcessUse;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;

/** What services and store hold at one moment, by name. */
public final class Sample {

    private static final String STORE =
            """
            select c.relname, sum(pg_table_size(c.oid)), sum(pg_indexes_size(c.oid)), sum(s.n_live_tup),
              sum(s.n_dead_tup)
            from pg_class c join pg_stat_user_tables s on s.relid = c.oid
            where s.schemaname in ('crawl', 'claim') group by 1""";

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

    private void store(Connection connection) throws SQLException {
        double tables = 0;
        double indexes = 0;
        double rows = 0;
        double dead = 0;
        try (Statement statement = connection.createStatement();
                ResultSet table = statement.executeQuery(STORE)) {
            while (table.next()) {
                tables += table.getDouble(2);
                indexes += table.getDouble(3);
                rows += table.getDouble(4);
                dead += table.getDouble(5);
            }
        }
        values.put("tables, bytes a row", tables / Math.max(1, rows));
        values.put("indexes, bytes a row", indexes / Math.max(1, rows));
        values.put("dead rows, % of all", 100 * dead / Math.max(1, rows + dead));
        values.put("rows", rows);
    }

    /** What was measured, by name. */
    public Map<String, Double> values() {
        return Map.copyOf(values);
    }
}
