package io.hearsay.query.search;

import io.hearsay.web.Listing;
import io.hearsay.web.Total;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.List;
import java.util.function.Function;

/** Reads lists from views: count and stretch from one predicate, walked by {@link Chain chains} of keyset cursors. */
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
        Chain<T> chain = Chain.of(source, conditions, stretch.after());
        List<T> rows = rows(chain, stretch.limit() + 1);
        boolean more = rows.size() > stretch.limit();
        List<T> shown = more ? rows.subList(0, stretch.limit()) : rows;
        Chain<T> counted = chain.total() == null ? chain.counted(total(chain)) : chain;
        String next = more ? bind(counted).cursor(shown.getLast()) : null;
        return new Listing<>(answer.apply(shown), counted.total(), next);
    }

    /**
     * The same walk, bound to what the present transaction can see; one that is bound, or cannot be, stays as it is.
     * Its first rows must be read in this transaction, with isolation level repeatable read.
     */
    public <T extends Keyed> Chain<T> bind(Chain<T> chain) {
        if (chain.isBound() || !chain.source().added()) {
            return chain;
        }
        return chain.boundTo((String) entities.createNativeQuery("select cast(pg_current_snapshot() as text)")
                .getSingleResult());
    }

    /** Reads the rows that are left of a walk, all of them, in its order. */
    public <T extends Keyed> Query rows(Chain<T> chain) {
        Source<T> source = chain.source();
        Conditions remainder = chain.remainder();
        String sql = "select e.* %s where %s %s".formatted(source.from(), remainder.sql(), source.order());
        return bind(entities.createNativeQuery(sql, source.row()), remainder);
    }

    @SuppressWarnings("unchecked")
    private <T extends Keyed> List<T> rows(Chain<T> chain, int most) {
        return rows(chain).setMaxResults(most).getResultList();
    }

    private Total total(Chain<?> chain) {
        Conditions seen = chain.seen();
        String sql = "select count(*) from (select 1 %s where %s limit %d) counted"
                .formatted(chain.source().from(), seen.sql(), COUNTED + 1);
        long found = ((Number) bind(entities.createNativeQuery(sql), seen).getSingleResult()).longValue();
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
