package io.hearsay.query.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hibernate.Session;

/**
 * Reads columns in the present transaction, straight through JDBC: where rows are no entities, mapping them costs more
 * than reading them.
 */
@ApplicationScoped
public class Sql {

    private static final String BEGIN =
            """
            select changes, cast(pg_current_snapshot() as text),
              set_config('plan_cache_mode', 'force_custom_plan', true)
            from claim.change_v1""";

    private static final Pattern STEP = Pattern.compile("cost=[0-9]++\\.[0-9]++\\.\\.([0-9.]++) rows=([0-9]++)");

    /** Which step of such a plan yields the rows: below the one that makes one of all, and the limit. */
    private static final int LIMITED = 2;

    private final EntityManager entities;

    Sql(EntityManager entities) {
        this.entities = entities;
    }

    /** Makes something of one row. */
    @FunctionalInterface
    public interface RowMapper<T> {

        /** What the row says. */
        T map(ResultSet row) throws SQLException;
    }

    /**
     * All rows of a query.
     *
     * @param named SQL with named parameters
     * @param parameters their values; arrays of text and of numbers among them
     */
    public <T> List<T> rows(String named, Map<String, ?> parameters, RowMapper<T> mapper) {
        NamedParameters query = NamedParameters.of(named);
        return entities.unwrap(Session.class).doReturningWork(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(query.sql())) {
                query.bind(statement, parameters);
                return rows(statement, mapper);
            }
        });
    }

    private static <T> List<T> rows(PreparedStatement statement, RowMapper<T> mapper) throws SQLException {
        List<T> rows = new ArrayList<>();
        try (ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                rows.add(mapper.map(row));
            }
        }
        return rows;
    }

    /** The only row of a query without parameters. */
    <T> T row(String query, RowMapper<T> mapper) {
        return rows(query, Map.of(), mapper).getFirst();
    }

    /**
     * What the present transaction sees. From here on each query is planned for the values it is asked with: how a
     * search is best done depends on them.
     */
    Moment begin() {
        return row(BEGIN, row -> new Moment(row.getLong(1), row.getString(2)));
    }

    /** From here on each query is planned for the values it is asked with. */
    void planAnew() {
        execute("set local plan_cache_mode = force_custom_plan");
    }

    /**
     * What the planner expects of a query.
     *
     * @param cost of all of it, in its own units
     * @param rows that its limit is taken of
     */
    record Estimate(double cost, double rows) {}

    /** What the planner expects of a query that makes one row of those of another, which has a limit. */
    Estimate estimate(String query, Map<String, ?> parameters) {
        List<Matcher> steps = rows("explain " + query, parameters, row -> row.getString(1)).stream()
                .map(STEP::matcher)
                .filter(Matcher::find)
                .toList();
        Matcher limited = steps.get(LIMITED);
        return new Estimate(Double.parseDouble(steps.getFirst().group(1)), Double.parseDouble(limited.group(2)));
    }

    /** From here on plans are kept, as suits looking up what has been found. */
    void keepPlans() {
        execute("set local plan_cache_mode = auto");
    }

    private void execute(String command) {
        entities.unwrap(Session.class).doWork(connection -> execute(connection, command));
    }

    private static void execute(Connection connection, String command) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(command);
        }
    }
}
