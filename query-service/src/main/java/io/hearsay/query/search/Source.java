package io.hearsay.query.search;

import java.util.function.Function;

/**
 * Where a list is read from.
 *
 * @param row the entity of one row
 * @param view the view, {@code e} being each row's name in conditions
 * @param key SQL of the value ordered by, before the id; text, never null
 * @param keyOf the same value of a row that was read
 * @param newestFirst whether the highest key comes first
 * @param added whether the view says in {@code added_in} which transaction added a row, so that a walk through the list
 *     shows what its first answer could see
 */
public record Source<T extends Keyed>(
        Class<T> row, String view, String key, Function<T, String> keyOf, boolean newestFirst, boolean added) {

    /** Rows of a view that does not say when they were added: a walk through it shows each row as it is by then. */
    public Source(Class<T> row, String view, String key, Function<T, String> keyOf, boolean newestFirst) {
        this(row, view, key, keyOf, newestFirst, false);
    }

    String from() {
        return "from " + view + " e";
    }

    String order() {
        String direction = newestFirst ? "desc" : "asc";
        return "order by %s collate \"C\" %s, e.id collate \"C\" %s".formatted(key, direction, direction);
    }

    String beyond() {
        return "(%s collate \"C\", e.id collate \"C\") %s (:afterKey, :afterId)"
                .formatted(key, newestFirst ? "<" : ">");
    }
}
