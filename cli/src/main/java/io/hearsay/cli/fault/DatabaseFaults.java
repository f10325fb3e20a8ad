package io.hearsay.cli.fault;

import io.hearsay.cli.fault.Fault.Blow;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** What goes wrong inside Postgres. */
final class DatabaseFaults {

    private static final String SERVICES = "usename like 'hearsay%'";
    private static final int MOST_LOOKS = 250;
    private static final int LOOK_SECONDS = 5;

    private final Scene scene;
    private final Blow hold;

    /** @param hold waits while something is wrong */
    DatabaseFaults(Scene scene, Blow hold) {
        this.scene = scene;
        this.hold = hold;
    }

    /** All others end with it, and Postgres recovers from its log: returns once that has begun. */
    void killOne() throws SQLException, InterruptedException {
        try (Connection connection = scene.connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select pid from pg_stat_activity where " + SERVICES
                        + " order by state = 'active' desc, backend_start limit 1")) {
            if (row.next()) {
                ProcessHandle.of(row.getLong(1)).ifPresent(ProcessHandle::destroyForcibly);
                for (int look = 0; look < MOST_LOOKS && connection.isValid(LOOK_SECONDS); look++) {
                    TimeUnit.MILLISECONDS.sleep(20);
                }
            }
        }
    }

    void endConnections() throws SQLException {
        execute("select pg_terminate_backend(pid) from pg_stat_activity where " + SERVICES);
    }

    void readOnly() throws SQLException, IOException, InterruptedException {
        execute("alter system set default_transaction_read_only = on", "select pg_reload_conf()");
        hold.strike();
        hold.strike();
        execute("alter system reset default_transaction_read_only", "select pg_reload_conf()");
    }

    void takeConnections() throws SQLException, IOException, InterruptedException {
        List<Connection> taken = new ArrayList<>();
        try {
            endConnections();
            takeAll(taken);
            hold.strike();
            hold.strike();
        } finally {
            for (Connection connection : taken) {
                connection.close();
            }
        }
    }

    private void takeAll(List<Connection> taken) {
        try {
            while (true) {
                taken.add(scene.connect());
            }
        } catch (SQLException _) {
            // Too many clients already: what was wanted.
        }
    }

    private void execute(String... statements) throws SQLException {
        try (Connection connection = scene.connect();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }
}
