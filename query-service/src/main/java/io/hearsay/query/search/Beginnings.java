package io.hearsay.query.search;

import io.hearsay.web.Total;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/**
 * Finds how a list begins. What is not counted yet is found in the same pass over the hits as its count, where these
 * are few enough; and what is found is kept, as counts are.
 */
@ApplicationScoped
class Beginnings {

    /** Places kept at most, of all lists together; some 20 MB. */
    private static final long PLACES_KEPT = 100_000;

    private final Counts counts;
    private final Places places;
    private final Kept<Beginning> kept =
            new Kept<>(PLACES_KEPT, beginning -> beginning.places().size());

    Beginnings(Counts counts, Places places) {
        this.counts = counts;
        this.places = places;
    }

    /** The total of a walk that nobody has counted, and its first places; fewer than {@code most} only at its end. */
    Beginning of(Chain<?> chain, Moment moment, int most) {
        String list = "%s %s %d %s"
                .formatted(
                        chain.source().entries(),
                        chain.source().order(),
                        most,
                        chain.conditions().canonical());
        return kept.get(list, moment.changes(), () -> find(chain, moment, most));
    }

    private Beginning find(Chain<?> chain, Moment moment, int most) {
        Counts.Pass pass = counts.pass(chain.source(), chain.conditions(), moment, most);
        List<Place> first = pass.places() != null && pass.total().relation() == Total.Relation.eq
                ? pass.places()
                : places.next(chain.counted(pass.total()), most);
        return new Beginning(pass.total(), first);
    }
}
