package io.hearsay.query.export;

import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Writes rows as lines. */
interface RowWriter {

    /**
     * Writes the row that a result stands at.
     *
     * @param cursor continues after it
     */
    void write(ResultSet row, String cursor) throws SQLException, IOException;

    /** Hands on what is written so far. */
    void flush() throws IOException;
}
