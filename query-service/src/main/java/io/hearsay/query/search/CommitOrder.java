package io.hearsay.query.search;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads a view in the order in which its rows were committed. Only rows below the oldest transaction that still runs
 * are read: nothing can appear before them any more, so whoever has read up to a position has missed nothing, however
 * long a writer takes. A batch at a time and a connection for no longer than a batch: a slow reader holds up nobody.
 */
@ApplicationScoped
public class CommitOrder {

    /** A batch may have to pass by a million rows that do not fit; each batch is planned for what it asks. */
    private static final String PREPARE =
            "set local statement_timeout = '5min'; set local plan_cache_mode = force_custom_plan; set local jit = off";

    private static final String OLDEST_RUNNING = "pg_snapshot_xmin(pg_current_snapshot())";

    private final AgroalDataSource database;

    CommitOrder(AgroalDataSource database) {
        this.database = database;
    }

    /** Takes one row. */
    @FunctionalInterface
    public interface RowReader {

        /** Takes a row at a position; the columns asked for begin at the third. */
        void read(Position position, ResultSet row) throws SQLException, IOException;
    }

    /** The first of the columns asked for. */
    public static final int FIRST_COLUMN = 3;

    /** The position before which all is settled now and after which all that is still to come will be. */
    public Position now() {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select cast(%s as text)".formatted(OLDEST_RUNNING))) {
            row.next();
            return Position.before(row.getString(1));
        } catch (SQLException e) {
            throw new IllegalStateException("the database does not tell its oldest transaction", e);
        }
    }

    /**
     * Reads the next rows of a view.
     *
     * @param from the view, named {@code e}, with what is joined to it
     * @param columns SQL of the columns wanted beside the position
     * @param end where to stop, or null to read on to where all is settled
     * @param limit the most rows to read
     * @return how many were read; fewer than the limit at the end
     */
    public int read(
            String from, String columns, Conditions conditions, Position after, Position end, int limit, RowReader rows)
            throws IOException {
        String sql = "select cast(e.added_in as text), e.id, %s from %s where %s order by e.added_in, e.id limit %d"
                .formatted(columns, from, stretch(conditions, after, end).sql(), limit);
        NamedParameters named = NamedParameters.of(sql);
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try (Statement settings = connection.createStatement();
                    PreparedStatement statement = connection.prepareStatement(named.sql())) {
                settings.execute(PREPARE);
                named.bind(statement, stretch(conditions, after, end).parameters());
                return read(statement, rows);
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("claims or statements cannot be read in their order", e);
        }
    }

    /** The ids of the next rows of a view, with their positions. */
    public List<Position> ids(String view, Conditions conditions, Position after, Position end, int limit) {
        List<Position> found = new ArrayList<>();
        try {
            read(view + " e", "1", conditions, after, end, limit, (position, row) -> found.add(position));
        } catch (IOException e) {
            throw new UncheckedIOException("nothing is written here", e);
        }
        return found;
    }

    private static Conditions stretch(Conditions conditions, Position after, Position end) {
        Conditions stretch = conditions
                .copy()
                .and(
                        "(e.added_in, e.id) > (cast(:afterTransaction as xid8), :afterId)",
                        "afterTransaction",
                        after.transaction())
                .and("true", "afterId", after.id())
                .and("e.added_in < " + OLDEST_RUNNING);
        return end == null
                ? stretch
                : stretch.and(
                                "(e.added_in, e.id) <= (cast(:endTransaction as xid8), :endId)",
                                "endTransaction",
                                end.transaction())
                        .and("true", "endId", end.id());
    }

    private static int read(PreparedStatement statement, RowReader rows) throws SQLException, IOException {
        int count = 0;
        try (ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                rows.read(new Position(row.getString(1), row.getString(2)), row);
                count++;
            }
        }
        return count;
    }
}
