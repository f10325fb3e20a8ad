package io.hearsay.query.search;

import io.hearsay.web.Cursor;
import io.hearsay.web.ProblemException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.CRC32C;

/**
 * Cursors of one search in commit order. Exports and streams of the same search take each other's: what an export left
 * off, a stream goes on with.
 */
public final class CommitCursor {

    private static final int KEYS = 4;
    private static final Pattern TRANSACTION = Pattern.compile("[0-9]{1,19}");
    private static final Pattern ID = Pattern.compile("[0-9a-f]{0,24}");

    /** What the search is, in short: it is hashed again with every line. */
    private final String query;

    /** The cursors of a search of a view. */
    public CommitCursor(String view, Conditions conditions) {
        CRC32C sum = new CRC32C();
        sum.update((view + conditions.canonical()).getBytes(StandardCharsets.UTF_8));
        this.query = "in commit order " + view + Long.toHexString(sum.getValue());
    }

    /**
     * Where a reader is.
     *
     * @param position after which it goes on
     * @param end where it stops; null for one who follows what comes
     */
    public record Place(Position position, Position end) {}

    /** The cursor that continues after a position, up to an end or, where that is null, for ever. */
    public String of(Position position, Position end) {
        return Cursor.of(
                query,
                position.transaction(),
                position.id(),
                end == null ? "" : end.transaction(),
                end == null ? "" : end.id());
    }

    /**
     * Where a cursor continues.
     *
     * @param name of the parameter or header that it came in
     * @throws ProblemException (400) for anything but a cursor of this search
     */
    public Place place(String name, String cursor) {
        List<String> keys = Cursor.keys(name, cursor, query, KEYS);
        Position position = position(name, keys.get(0), keys.get(1));
        return new Place(position, keys.get(2).isEmpty() ? null : position(name, keys.get(2), keys.get(3)));
    }

    private static Position position(String name, String transaction, String id) {
        if (TRANSACTION.matcher(transaction).matches() && ID.matcher(id).matches()) {
            return new Position(transaction, id);
        }
        throw ProblemException.badRequest(name, name + " must be a cursor taken from an answer, not a made-up one");
    }
}
