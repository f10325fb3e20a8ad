package io.hearsay.query.search;

import io.hearsay.web.Total;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

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

    /** So many of them do, where no more are among as many of the newest entries. */
    private static final int RANKED_AT_LEAST = 100;

    private static final int WALKED_TO_RANK = 10_000;

    private static final String WALK =
            """
            select e.id, e.sort_key from (
              select e.*, %s as sort_key from %s e where %s %s limit %d) e
            where %s %s limit %d""";

    private static final String SORT =
            """
            select e.id, e.sort_key from (select e.id, %s as sort_key from %s e where %s offset 0) e
            where %s %s limit %d""";

    private static final String RANK =
            """
            select e.id, %s as sort_key from (select e.* from (select e.* from %s e where %s %s %s) e where %s %s limit %d) e""";

    private final Sql sql;
    private final CostlySearches costly;

    Places(Sql sql, CostlySearches costly) {
        this.sql = sql;
        this.costly = costly;
    }

    /** The next places of a walk whose total is known; fewer than {@code most} only at its end. */
    List<Place> next(Chain<?> chain, int most) {
        return costly.run(chain, () -> find(chain, most));
    }

    private List<Place> find(Chain<?> chain, int most) {
        if (chain.total().relation() == Total.Relation.eq) {
            return sorted(chain, most);
        }
        if (chain.source().isRanked()) {
            return ranked(chain, most);
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
                        chain.searched(),
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
                        chain.searched(),
                        seen.sql(),
                        chain.isContinued() ? source.beyond("e.sort_key", "e.id") : "true",
                        source.order("e.sort_key", "e.id"),
                        most));
    }

    /**
     * The newest of the hits, ranked: those among the newest entries where these are enough, else the newest of all.
     */
    private List<Place> ranked(Chain<?> chain, int most) {
        List<Place> among = newest(chain, "limit " + WALKED_TO_RANK);
        List<Place> ranked = among.size() >= RANKED_AT_LEAST ? among : newest(chain, "");
        Comparator<Place> order = Comparator.comparing(Place::key).thenComparing(Place::id);
        return ranked.stream()
                .filter(place ->
                        !chain.isContinued() || order.compare(place, new Place(chain.afterId(), chain.afterKey())) < 0)
                .sorted(order.reversed())
                .limit(most)
                .toList();
    }

    private List<Place> newest(Chain<?> chain, String walked) {
        Source<?> source = chain.source();
        Conditions seen = chain.seen();
        String latest = source.by("e.day", null, true).order();
        return sql.rows(
                RANK.formatted(
                        source.key(),
                        chain.searched(),
                        seen.boundsSql(),
                        walked.isEmpty() ? "" : latest,
                        walked,
                        seen.sql(),
                        latest,
                        RANKED),
                seen.parameters(),
                Places::place);
    }

    private List<Place> read(Chain<?> chain, Conditions seen, String query) {
        Map<String, Object> parameters = new HashMap<>(seen.parameters());
        if (chain.isContinued()) {
            parameters.put("afterKey", chain.afterKey());
            parameters.put("afterId", chain.afterId());
        }
        return sql.rows(query, parameters, Places::place);
    }

    private static Place place(ResultSet row) throws SQLException {
        return new Place(row.getString(1), row.getString(2));
    }
}
