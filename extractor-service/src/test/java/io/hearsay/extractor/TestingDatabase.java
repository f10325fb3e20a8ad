package io.hearsay.extractor;

import io.agroal.api.AgroalDataSource;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** The extractor's database, seen past the extractor. */
@Singleton
public class TestingDatabase {

    private static final String FORGET =
            """
            truncate claim.intake, claim.article, claim.claim, claim.statement, claim.proposition, claim.relation,
              claim.relation_keys, claim.name_use, claim.statement_count, claim.report, claim.reprint,
              claim.fingerprint, claim.speaker, claim.retired, claim.claim_entry, claim.statement_entry,
              claim.claim_entry_past, claim.statement_entry_past, claim.report_past, claim.spelling,
              claim.correction, claim.correction_claim, claim.original, claim.person_take_down, claim.withheld;
            update claim.feed set position = null, extractor_version = null, end_reached_at = null""";

    private final AgroalDataSource source;

    TestingDatabase(AgroalDataSource source) {
        this.source = source;
    }

    /** Leaves the database as the first migration does. */
    public void reset() {
        execute(FORGET);
    }

    /** Executes a command. */
    public void execute(String sql) {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** The rows of a query, their columns joined by a bar. */
    public List<String> rows(String sql) {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> found = new ArrayList<>();
            while (rows.next()) {
                List<String> cells = new ArrayList<>();
                for (int column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
                    cells.add(rows.getString(column));
                }
                found.add(String.join("|", cells));
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** The only cell of a query's only row. */
    public String value(String sql) {
        return rows(sql).getFirst();
    }
}
