package io.hearsay.query.search;

import io.hearsay.web.ProblemException;
import io.hearsay.web.QueryParameters;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The orders in which a list may be asked for, by the word for each; the first is the one of those who do not ask. */
public final class Orders<T extends Keyed> {

    private static final String RELEVANCE = "relevance";

    /** The undated last, as they are in the other direction too. */
    private static final String OLDEST = "coalesce(nullif(e.day, ''), '~')";

    private static final String RANK =
            """
            to_char(ts_rank(e.search, websearch_to_tsquery('english', public.unaccent(:q))), 'FM000.00000000')
            collate "C\"""";

    private final Map<String, Source<T>> orders = new LinkedHashMap<>();

    private Orders() {}

    /**
     * The orders that all entries have.
     *
     * @param newest the list by day, the latest first
     */
    public static <T extends Keyed> Orders<T> of(Source<T> newest) {
        return new Orders<T>()
                .and("newest", newest)
                .and("oldest", newest.by(OLDEST, null, false))
                .and(RELEVANCE, newest.by(RANK, null, true));
    }

    /** These and one more. */
    public Orders<T> and(String sort, Source<T> order) {
        Orders<T> more = new Orders<>();
        more.orders.putAll(orders);
        more.orders.put(sort, order);
        return more;
    }

    /**
     * The list in the order asked for.
     *
     * @param sort as sent, or null
     * @throws ProblemException (400, field {@code sort}) for a word that is none of the orders', and for relevance to
     *     no words
     */
    public Source<T> by(String sort, Filter filter) {
        String asked = QueryParameters.oneOf("sort", sort, List.copyOf(orders.keySet()));
        if (RELEVANCE.equals(asked) && !filter.hasWords()) {
            throw ProblemException.badRequest("sort", "sort=relevance needs words in q that something is relevant to");
        }
        return asked == null ? orders.values().iterator().next() : orders.get(asked);
    }
}
