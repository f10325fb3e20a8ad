package io.hearsay.query.export;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.hearsay.query.claim.Claims;
import io.hearsay.query.search.CommitCursor.Place;
import io.hearsay.query.search.CommitOrder;
import io.hearsay.query.search.Filter;
import io.hearsay.query.search.Position;
import io.hearsay.query.statement.Statements;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.BooleanSupplier;

/**
 * Writes all claims or statements of a search, however many, in the order in which they were added: a batch at a time,
 * so that memory stays flat, and with no connection to the database held while a slow client takes one in. It ends
 * where all was settled when it began; each line has the cursor that continues after it to that same end.
 */
@ApplicationScoped
class Export {

    private static final int BUFFER = 1 << 20;

    private final CommitOrder order;
    private final Statements statements;
    private final ObjectMapper json;

    Export(CommitOrder order, Statements statements, ObjectMapper json) {
        this.order = order;
        this.statements = statements;
        this.json = json;
    }

    /** Claims of a search as lines. */
    Lines claims(Filter filter, Format format) {
        return new ClaimLines(order, Claims.conditions(filter), format);
    }

    /** Statements of a search as lines. */
    Lines statements(Filter filter, Format format) {
        return new StatementLines(order, statements, Statements.conditions(filter), format, json);
    }

    /**
     * Where an export begins and ends.
     *
     * @param after the cursor to continue after, or null
     */
    Place place(Lines lines, String after) {
        Place place = after == null
                ? new Place(Position.START, null)
                : lines.cursors().place("after", after);
        return place.end() == null ? new Place(place.position(), order.now()) : place;
    }

    /**
     * Writes the lines between two places; the heading only at the beginning of all.
     *
     * @param gone whether nobody reads them any more; what is written then may vanish without an error
     */
    void write(Lines lines, Place place, OutputStream out, BooleanSupplier gone) throws IOException {
        if (place.position().equals(Position.START)) {
            out.write(lines.heading().getBytes(StandardCharsets.UTF_8));
        }
        ByteArrayOutputStream batch = new ByteArrayOutputStream(BUFFER);
        Position last = lines.write(place, batch);
        while (last != null && !gone.getAsBoolean()) {
            batch.writeTo(out);
            batch.reset();
            last = lines.write(new Place(last, place.end()), batch);
        }
        out.flush();
    }
}
