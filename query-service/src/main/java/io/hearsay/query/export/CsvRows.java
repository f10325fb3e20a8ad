package io.hearsay.query.export;

import io.hearsay.web.Csv;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Writes rows as comma-separated values. */
final class CsvRows implements RowWriter {

    private final int cells;
    private final int firstColumn;
    private final OutputStream out;

    /** A writer of so many columns, beginning at one. */
    CsvRows(int cells, int firstColumn, OutputStream out) {
        this.cells = cells;
        this.firstColumn = firstColumn;
        this.out = out;
    }

    @Override
    public void write(ResultSet row, String cursor) throws SQLException, IOException {
        List<String> line = new ArrayList<>(cells + 1);
        for (int i = 0; i < cells; i++) {
            line.add(row.getString(firstColumn + i));
        }
        line.add(cursor);
        out.write(Csv.line(line).getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void flush() throws IOException {
        out.flush();
    }
}
