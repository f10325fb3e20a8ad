package io.hearsay.query.search;

import io.hearsay.web.Total;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.stream.Stream;

/**
 * Finds the next entries of a walk. Of few hits all are sorted; where there are many, the entries are walked in the
 * order of the list until enough are hits, but not for ever, since all hits may lie at its far end.
 */
@ApplicationScoped
class Places {

    /** What is walked at most before all hits are sorted after all; costs some 20 ms. */
    private static final int WALKED = 20_000;

    /** Of more hits than are counted so many are ranked: the newest. */
    private static final int RANKED = 1_000;

    private static final String WALK =
            """
            select e.id, e.sort_key from (
              select e.*, %s as sort_key from %s e where %s %s limit %d) e
            where %s %s limit %d""";

    private static final String SORT =
            """
            select e.id, e.sort_key from (select e.id, %s as sort_key from %s e where %s offset 0) e
            where %s %s limit %d""";

    private final EntityManager entities;

    Places(EntityManager entities) {
        this.entities = entities;
    }

    /** The next places of a walk whose total is known; fewer than {@code most} only at its end. */
    List<Place> next(Chain<?> chain, int most) {
        if (chain.total().relation() == Total.Relation.eq) {
            return sorted(chain, most);
        }
        if (chain.source().isRanked()) {
            return sorted(amongNewest(chain), most);
        }
        List<Place> walked = walked(chain, most);
        return walked.size() == most ? walked : sorted(chain, most);
    }

    private List<Place> walked(Chain<?> chain, int most) {
        Source<?> source = chain.source();
        Conditions seen = chain.seen();
        String bounds = seen.boundsSql() + (chain.isContinued() ? " and " + source.beyond() : "");
        return read(
                chain,
                seen,
                WALK.formatted(
                        source.key(),
                        source.entries(),
                        bounds,
                        source.order(),
                        WALKED,
                        seen.sql(),
                        source.order("e.sort_key", "e.id"),
                        most));
    }

    private List<Place> sorted(Chain<?> chain, int most) {
        Source<?> source = chain.source();
        Conditions seen = chain.seen();
        return read(
                chain,
                seen,
                SORT.formatted(
                        source.key(),
                        source.entries(),
                        seen.sql(),
                        chain.isContinued() ? source.beyond("e.sort_key", "e.id") : "true",
                        source.order("e.sort_key", "e.id"),
                        most));
    }

    /** The same walk through the newest of its hits alone. */
    private <T extends Keyed> Chain<T> amongNewest(Chain<T> chain) {
        Chain<T> newest = chain.from(chain.source().by("e.day", null, true));
        String[] ids = next(newest, RANKED).stream().map(Place::id).toArray(String[]::new);
        return chain.narrowedTo(ids);
    }

    private List<Place> read(Chain<?> chain, Conditions seen, String sql) {
        Query query = entities.createNativeQuery(sql, Tuple.class);
        seen.parameters().forEach(query::setParameter);
        if (chain.isContinued()) {
            query.setParameter("afterKey", chain.afterKey());
            query.setParameter("afterId", chain.afterId());
        }
        Stream<?> rows = query.getResultList().stream();
        return rows.map(Tuple.class::cast)
                .map(row -> new Place(row.get(0, String.class), row.get(1, String.class)))
                .toList();
    }
}
