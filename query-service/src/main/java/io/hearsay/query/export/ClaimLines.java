package io.hearsay.query.export;

import io.hearsay.query.search.CommitCursor;
import io.hearsay.query.search.CommitCursor.Place;
import io.hearsay.query.search.CommitOrder;
import io.hearsay.query.search.Conditions;
import io.hearsay.query.search.Position;
import io.hearsay.query.stream.ClaimFeed;
import io.hearsay.web.Csv;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Claims as lines, written straight from the columns of their rows: there may be millions. */
final class ClaimLines implements Lines {

    /** Rows of one batch: a few megabytes. */
    private static final int BATCH = 1_000;

    private final CommitOrder order;
    private final Conditions search;
    private final CommitCursor cursors;
    private final Format format;

    ClaimLines(CommitOrder order, Conditions search, Format format) {
        this.order = order;
        this.search = search;
        this.cursors = new CommitCursor(ClaimFeed.VIEW, search);
        this.format = format;
    }

    @Override
    public String heading() {
        Stream<String> names = ClaimFields.CSV.stream().map(Field::name);
        return format == Format.CSV
                ? Csv.line(Stream.concat(names, Stream.of("cursor")).toList())
                : "";
    }

    @Override
    public CommitCursor cursors() {
        return cursors;
    }

    @Override
    public Position write(Place place, OutputStream out) throws IOException {
        RowWriter writer = writer(out);
        AtomicReference<Position> last = new AtomicReference<>();
        order.read(ClaimFields.FROM, columns(), search, place.position(), place.end(), BATCH, (position, row) -> {
            writer.write(row, cursors.of(position, place.end()));
            last.set(position);
        });
        writer.flush();
        return last.get();
    }

    private RowWriter writer(OutputStream out) throws IOException {
        return format == Format.CSV
                ? new CsvRows(ClaimFields.CSV.size(), CommitOrder.FIRST_COLUMN, out)
                : new JsonRows(ClaimFields.JSON, CommitOrder.FIRST_COLUMN, out);
    }

    private String columns() {
        List<Field> fields = format == Format.CSV ? ClaimFields.CSV : ClaimFields.JSON;
        return fields.stream().flatMap(ClaimLines::columns).collect(Collectors.joining(", "));
    }

    private static Stream<String> columns(Field field) {
        return field.kind() == Field.Kind.GROUP
                ? field.parts().stream().flatMap(ClaimLines::columns)
                : Stream.of(field.sql());
    }
}
