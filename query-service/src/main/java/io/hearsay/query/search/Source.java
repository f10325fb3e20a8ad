package io.hearsay.query.search;

import java.util.function.Function;

/**
 * Where a list is read from, and in which order.
 *
 * @param row the entity of one row
 * @param view the view that rows are read from
 * @param entries the narrow view that is searched for their ids, or null where {@code view} itself is searched;
 *     {@code e} is the searched row's name in conditions and key
 * @param versions the entries and what they were before they changed or went, with the transactions that made
 *     ({@code changed_in}) and removed ({@code removed_in}) each version; null where there are no entries
 * @param key SQL of the value ordered by, before the id; text, never null
 * @param keyOf the same value of a row that was read; null where no row tells it
 * @param descending whether the highest key comes first
 * @param added whether what is searched says in {@code added_in} which transaction added it, so that a walk through the
 *     list shows what its first answer could see
 */
public record Source<T extends Keyed>(
        Class<T> row,
        String view,
        String entries,
        String versions,
        String key,
        Function<T, String> keyOf,
        boolean descending,
        boolean added) {

    /** Rows of a view that does not say when they were added: a walk through it shows each row as it is by then. */
    public Source(Class<T> row, String view, String key, Function<T, String> keyOf, boolean descending) {
        this(row, view, null, null, key, keyOf, descending, false);
    }

    /** Whether entries are ordered by how well they match, which no row tells. */
    boolean isRanked() {
        return key.contains("ts_rank");
    }

    /** Whether the list is searched through entries, which know their facets. */
    boolean hasEntries() {
        return entries != null;
    }

    /** The same list in another order. */
    public Source<T> by(String otherKey, Function<T, String> otherKeyOf, boolean otherDescending) {
        return new Source<>(row, view, entries, versions, otherKey, otherKeyOf, otherDescending, added);
    }

    String searched() {
        return hasEntries() ? entries : view;
    }

    String order() {
        return order(key, "e.id");
    }

    /** The order by columns of other names. */
    String order(String keyColumn, String idColumn) {
        String direction = descending ? "desc" : "asc";
        return "order by %s %s, %s %s".formatted(inOrder(keyColumn), direction, inOrder(idColumn), direction);
    }

    String beyond() {
        return beyond(key, "e.id");
    }

    /** What lies beyond a cursor, by columns of other names. */
    String beyond(String keyColumn, String idColumn) {
        return "(%s, %s) %s (:afterKey, :afterId)"
                .formatted(inOrder(keyColumn), inOrder(idColumn), descending ? "<" : ">");
    }

    /** Entries are kept in the collation of their order; of anything else it has to be asked for. */
    private String inOrder(String column) {
        return hasEntries() ? column : column + " collate \"C\"";
    }
}
