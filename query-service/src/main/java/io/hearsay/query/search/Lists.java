package io.hearsay.query.search;

import io.hearsay.web.Cursor;
import io.hearsay.web.Listing;
import io.hearsay.web.Total;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.List;
import java.util.function.Function;

/** Reads lists from views: count and stretch from one predicate, keyset cursors bound to it. */
@ApplicationScoped
public class Lists {

    /** Totals are exact up to here. */
    static final int COUNTED = 10_000;

    private final EntityManager entities;

    Lists(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * One stretch of a list.
     *
     * @param answer turns the rows of the stretch into what is answered, in the same order
     */
    public <T extends Keyed, A> Listing<A> read(
            Source<T> source, Conditions conditions, Stretch stretch, Function<List<T>, List<A>> answer) {
        List<T> rows = rows(source, conditions, stretch);
        boolean more = rows.size() > stretch.limit();
        List<T> shown = more ? rows.subList(0, stretch.limit()) : rows;
        String next = more ? cursor(source, conditions, shown.getLast()) : null;
        return new Listing<>(answer.apply(shown), total(source, conditions), next);
    }

    /** The cursor that continues a list after a row. */
    public <T extends Keyed> String cursor(Source<T> source, Conditions conditions, T row) {
        return Cursor.of(source.view() + conditions.canonical(), source.keyOf().apply(row), row.id());
    }

    /** The conditions of a list's remainder after a cursor; all of it when there is none. */
    public Conditions beyond(Source<?> source, Conditions conditions, String after) {
        return beyond(source, conditions, "after", after);
    }

    /** As above, for a cursor that came in a parameter or header of another name. */
    public Conditions beyond(Source<?> source, Conditions conditions, String name, String after) {
        Conditions remainder = conditions.copy();
        if (after != null) {
            List<String> keys = Cursor.keys(name, after, source.view() + conditions.canonical(), 2);
            remainder.and(source.beyond(), "afterKey", keys.get(0)).and("true", "afterId", keys.get(1));
        }
        return remainder;
    }

    /** Reads the rows after a list's cursor, all of them, in its order. */
    public <T extends Keyed> Query rows(Source<T> source, Conditions remainder) {
        String sql = "select e.* %s where %s %s".formatted(source.from(), remainder.sql(), source.order());
        return bind(entities.createNativeQuery(sql, source.row()), remainder);
    }

    @SuppressWarnings("unchecked")
    private <T extends Keyed> List<T> rows(Source<T> source, Conditions conditions, Stretch stretch) {
        return rows(source, beyond(source, conditions, stretch.after()))
                .setMaxResults(stretch.limit() + 1)
                .getResultList();
    }

    private Total total(Source<?> source, Conditions conditions) {
        String sql = "select count(*) from (select 1 %s where %s limit %d) counted"
                .formatted(source.from(), conditions.sql(), COUNTED + 1);
        long found = ((Number) bind(entities.createNativeQuery(sql), conditions).getSingleResult()).longValue();
        return total(found);
    }

    /** A total of rows that were counted up to one more than {@link #COUNTED}. */
    static Total total(long found) {
        return found > COUNTED ? Total.atLeast(COUNTED) : Total.exactly(found);
    }

    private static Query bind(Query query, Conditions conditions) {
        conditions.parameters().forEach(query::setParameter);
        return query;
    }
}
