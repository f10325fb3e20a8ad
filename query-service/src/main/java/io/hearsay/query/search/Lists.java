package io.hearsay.query.search;

import io.hearsay.query.retired.Retired;
import io.hearsay.web.Listing;
import io.hearsay.web.Stretch;
import io.hearsay.web.Total;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads lists from views: count and stretch from one predicate, walked by {@link Chain chains} of keyset cursors. */
@ApplicationScoped
public class Lists {

    private final EntityManager entities;
    private final Sql sql;
    private final Counts counts;
    private final Beginnings beginnings;
    private final Places places;
    private final Retired retired;

    Lists(EntityManager entities, Sql sql, Counts counts, Beginnings beginnings, Places places, Retired retired) {
        this.entities = entities;
        this.sql = sql;
        this.counts = counts;
        this.beginnings = beginnings;
        this.places = places;
        this.retired = retired;
    }

    /**
     * One stretch of a list.
     *
     * @param answer turns the rows of the stretch into what is answered, in the same order
     */
    public <T extends Keyed, A> Listing<A> read(
            Source<T> source, Conditions conditions, Stretch stretch, Function<List<T>, List<A>> answer) {
        Chain<T> chain = Chain.of(source, conditions, stretch.after());
        return source.hasEntries() ? found(chain, stretch, answer) : read(chain, stretch, answer);
    }

    private <T extends Keyed, A> Listing<A> found(Chain<T> chain, Stretch stretch, Function<List<T>, List<A>> answer) {
        Moment moment = sql.begin();
        int most = stretch.limit() + 1;
        if (chain.total() == null && !chain.isBound()) {
            Beginning beginning = beginnings.of(chain, moment, most);
            return shown(chain.counted(beginning.total()), moment, beginning.places(), stretch, answer);
        }
        Chain<T> counted = chain.total() == null ? chain.counted(counts.total(chain)) : chain;
        return shown(counted, moment, places.next(counted, most), stretch, answer);
    }

    private <T extends Keyed, A> Listing<A> shown(
            Chain<T> chain, Moment moment, List<Place> next, Stretch stretch, Function<List<T>, List<A>> answer) {
        boolean more = next.size() > stretch.limit();
        List<Place> shown = more ? next.subList(0, stretch.limit()) : next;
        sql.keepPlans();
        return new Listing<>(
                answer.apply(rows(chain.source(), shown)),
                chain.total(),
                more ? chain.boundTo(moment.snapshot()).cursor(shown.getLast()) : null);
    }

    private <T extends Keyed, A> Listing<A> read(Chain<T> begun, Stretch stretch, Function<List<T>, List<A>> answer) {
        sql.planAnew();
        Chain<T> chain = begun.total() == null ? begun.counted(count(begun)) : begun;
        List<T> rows = list(rows(chain).setMaxResults(stretch.limit() + 1));
        sql.keepPlans();
        boolean more = rows.size() > stretch.limit();
        List<T> shown = more ? rows.subList(0, stretch.limit()) : rows;
        return new Listing<>(
                answer.apply(shown), chain.total(), more ? bind(chain).cursor(shown.getLast()) : null);
    }

    /**
     * The same walk, bound to what the present transaction can see; one that is bound, or cannot be, stays as it is.
     * Its first rows must be read in this transaction, with isolation level repeatable read.
     */
    private <T extends Keyed> Chain<T> bind(Chain<T> chain) {
        if (chain.isBound() || !chain.source().added()) {
            return chain;
        }
        return chain.boundTo(sql.row("select cast(pg_current_snapshot() as text)", row -> row.getString(1)));
    }

    /** Reads the rows that are left of a walk through a view, all of them, in its order. */
    private <T extends Keyed> Query rows(Chain<T> chain) {
        Source<T> source = chain.source();
        Conditions remainder = chain.remainder();
        String left = "from %s e where %s".formatted(source.searched(), remainder.sql());
        String query = "select e.* %s %s".formatted(left, source.order());
        return bind(entities.createNativeQuery(query, source.row()), remainder);
    }

    /**
     * The rows at these places, as they are now. In the place of one whose id was merged into another's since the walk
     * began stands that other, unless it has a place of its own among these; what is no more is left out.
     */
    private <T extends Keyed> List<T> rows(Source<T> source, List<Place> shown) {
        List<String> ids = shown.stream().map(Place::id).toList();
        Map<String, T> shownAs = new HashMap<>(byId(source, ids));
        List<String> missing =
                ids.stream().filter(id -> !shownAs.containsKey(id)).toList();
        Map<String, String> successors = retired.successors(missing);
        Map<String, T> succeeding = byId(source, successors.values());
        successors.forEach((id, successor) -> shownAs.put(id, succeeding.get(successor)));
        return ids.stream()
                .map(shownAs::get)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    private <T extends Keyed> Map<String, T> byId(Source<T> source, Collection<String> ids) {
        return ids.isEmpty()
                ? Map.of()
                : entities
                        .createQuery(
                                "from %s where id in (:ids)"
                                        .formatted(source.row().getSimpleName()),
                                source.row())
                        .setParameter("ids", ids)
                        .getResultList()
                        .stream()
                        .collect(Collectors.toMap(Keyed::id, Function.identity()));
    }

    @SuppressWarnings("unchecked")
    private static <T> List<T> list(Query query) {
        return new ArrayList<>(query.getResultList());
    }

    private Total count(Chain<?> chain) {
        Conditions seen = chain.seen();
        String query = "select count(*) from (select 1 from %s e where %s limit %d) counted"
                .formatted(chain.source().searched(), seen.sql(), Counts.COUNTED + 1);
        return Counts.total(
                sql.rows(query, seen.parameters(), row -> row.getLong(1)).getFirst());
    }

    private static Query bind(Query query, Conditions conditions) {
        conditions.parameters().forEach(query::setParameter);
        return query;
    }
}
