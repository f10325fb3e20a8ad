package io.hearsay.query.search;

import io.hearsay.web.Cursor;
import io.hearsay.web.ProblemException;
import io.hearsay.web.Total;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One walk through a list, from its start or after a cursor. It shows what its first answer saw, however late it ends,
 * where the list's source knows when rows were added: cursors carry the snapshot of the first answer, and its total. Of
 * what is searched through entries it also knows what they were before they changed or went. Cursors are bound to the
 * query and its order.
 */
public final class Chain<T extends Keyed> {

    /** Not bound yet, or never, since the source does not say when rows were added. */
    private static final String UNBOUND = "";

    private static final String ADDED = "pg_visible_in_snapshot(e.added_in, cast(:snapshot as pg_snapshot))";

    /** The second condition follows from the third; it is the one that an index of what was removed answers. */
    private static final String VERSION =
            """
            pg_visible_in_snapshot(e.changed_in, cast(:snapshot as pg_snapshot))
            and e.removed_in >= pg_snapshot_xmin(cast(:snapshot as pg_snapshot))
            and not pg_visible_in_snapshot(e.removed_in, cast(:snapshot as pg_snapshot))""";

    private static final int KEYS = 4;
    private static final Pattern TOTAL = Pattern.compile("(eq|gte)([0-9]{1,9})");

    private final Source<T> source;
    private final Conditions conditions;
    private final String snapshot;
    private final Total total;
    private final List<String> after;

    private Chain(Source<T> source, Conditions conditions, String snapshot, Total total, List<String> after) {
        this.source = source;
        this.conditions = conditions;
        this.snapshot = snapshot;
        this.total = total;
        this.after = after;
    }

    /** A walk from the start, or the rest of one after a cursor that came in parameter {@code after}. */
    public static <T extends Keyed> Chain<T> of(Source<T> source, Conditions conditions, String after) {
        return of(source, conditions, "after", after);
    }

    /**
     * A walk from the start, or the rest of one.
     *
     * @param name the parameter or header that the cursor came in
     * @param cursor of the last row seen, or null to begin
     * @throws ProblemException (400) when it is no cursor of this list
     */
    public static <T extends Keyed> Chain<T> of(Source<T> source, Conditions conditions, String name, String cursor) {
        if (cursor == null) {
            return new Chain<>(source, conditions, UNBOUND, null, List.of());
        }
        List<String> keys = Cursor.keys(name, cursor, canonical(source, conditions), KEYS);
        boolean bound = source.added() && Snapshot.isValid(keys.get(0));
        boolean unbound = !source.added() && keys.get(0).equals(UNBOUND);
        Matcher total = TOTAL.matcher(keys.get(1));
        if (!(bound || unbound)
                || !(keys.get(1).isEmpty() || total.matches())
                || cursor(keys).indexOf('\0') >= 0) {
            throw ProblemException.badRequest(name, name + " must be a cursor taken from an answer, as it was given");
        }
        return new Chain<>(
                source,
                conditions,
                keys.get(0),
                keys.get(1).isEmpty() ? null : total(total),
                List.of(keys.get(2), keys.get(3)));
    }

    private static String cursor(List<String> keys) {
        return keys.get(2) + keys.get(3);
    }

    private static Total total(Matcher written) {
        return new Total(Long.parseLong(written.group(2)), Total.Relation.valueOf(written.group(1)));
    }

    private static String canonical(Source<?> source, Conditions conditions) {
        return source.searched() + source.order() + conditions.canonical();
    }

    /** The cursor that continues after a row; of a chain that was bound, where its source can be. */
    public String cursor(T row) {
        return cursor(new Place(row.id(), source.keyOf().apply(row)));
    }

    /** The cursor that continues after a place. */
    String cursor(Place place) {
        if (source.added() && !isBound()) {
            throw new IllegalStateException("bind the chain in the transaction that reads its first rows");
        }
        String counted = total == null ? "" : total.relation().name() + total.value();
        return Cursor.of(canonical(source, conditions), snapshot, counted, place.key(), place.id());
    }

    /** Whether it is known what the first answer could see. */
    boolean isBound() {
        return !snapshot.equals(UNBOUND);
    }

    Source<T> source() {
        return source;
    }

    /** The whole list's conditions. */
    Conditions conditions() {
        return conditions;
    }

    /** How many entries the first answer counted, or null when nobody has counted. */
    Total total() {
        return total;
    }

    /** The same walk, bound to what a snapshot sees; one that is bound, or cannot be, stays as it is. */
    Chain<T> boundTo(String seen) {
        return isBound() || !source.added() ? this : new Chain<>(source, conditions, seen, total, after);
    }

    Chain<T> counted(Total counted) {
        return new Chain<>(source, conditions, snapshot, counted, after);
    }

    String afterKey() {
        return after.get(0);
    }

    String afterId() {
        return after.get(1);
    }

    /** Whether it goes on after a cursor. */
    boolean isContinued() {
        return !after.isEmpty();
    }

    /** The view that is searched: for what there is, or for what the first answer saw. */
    String searched() {
        return isOfVersions() ? source.versions() : source.searched();
    }

    private boolean isOfVersions() {
        return isBound() && source.hasEntries();
    }

    /** The conditions of the rows that the first answer could see: of all of the list. */
    Conditions seen() {
        Conditions seen = conditions.copy();
        return isBound() ? seen.bound(isOfVersions() ? VERSION : ADDED, "snapshot", snapshot) : seen;
    }

    /** The conditions of the rows that are left. */
    Conditions remainder() {
        Conditions remainder = seen();
        if (isContinued()) {
            remainder.and(source.beyond(), "afterKey", after.get(0)).and("true", "afterId", after.get(1));
        }
        return remainder;
    }
}
