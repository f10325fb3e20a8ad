package io.hearsay.query.search;

import io.hearsay.web.Total;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Counts what a search finds and by which facets, in one pass over its entries. Counts are kept as long as no entry
 * changes, which the database tells by a number that every change counts up; so they are never out of date.
 */
@ApplicationScoped
public class Counts {

    /** Totals are exact up to here. */
    static final int COUNTED = 10_000;

    /** Of more hits than are expected here the first are found sooner on the list itself than among them. */
    private static final double FOUND_WITH_COUNT = 1.5 * COUNTED;

    /** Values kept at most, of all searches together; some 30 MB. */
    private static final long VALUES_KEPT = 200_000;

    private static final String COUNT =
            """
            select count(*), string_agg(key_bytes, '') from (select e.key_bytes from %s e where %s limit %d) hits""";

    private static final String COUNT_AND_FIND =
            """
            with hits as materialized (select e.id, %s as sort_key, e.key_bytes from %s e where %s limit %d)
            select count(*), string_agg(key_bytes, ''),
              (select array_agg(array[e.id, e.sort_key] %s)
               from (select e.id, e.sort_key from hits e %s limit %d) e)
            from hits""";

    private final Sql sql;
    private final CostlySearches costly;
    private final FacetValues values;
    private final Kept<Count> kept = new Kept<>(VALUES_KEPT, Count::values);

    Counts(Sql sql, CostlySearches costly, FacetValues values) {
        this.sql = sql;
        this.costly = costly;
        this.values = values;
    }

    /**
     * What was counted.
     *
     * @param frequent the most frequent keys of each facet
     */
    private record Count(Total total, Map<Facet, List<Map.Entry<Long, Integer>>> frequent) {

        int values() {
            return frequent.values().stream().mapToInt(List::size).sum();
        }
    }

    /**
     * What one pass over the hits of a search brings.
     *
     * @param places the first of all that were counted, or null when they were not looked for
     */
    record Pass(Total total, List<Place> places) {}

    /** What there is of a search, by all facets; exact up to {@value #COUNTED} entries. */
    public FacetsAnswer read(Source<?> source, Conditions conditions) {
        Moment moment = sql.begin();
        Count count = kept(source, conditions, moment, () -> count(source.entries(), conditions));
        sql.keepPlans();
        return new FacetsAnswer(count.total(), facets(count.frequent()));
    }

    /** How many hits a search has and, unless that is known, the first of those that were counted. */
    Pass pass(Source<?> source, Conditions conditions, Moment moment, int most) {
        List<Place> first = new ArrayList<>();
        boolean[] found = new boolean[1];
        Count count = kept(source, conditions, moment, () -> {
            String counting = counting(source.entries(), conditions);
            Sql.Estimate expected = sql.estimate(counting, conditions.parameters());
            found[0] = expected.rows() < FOUND_WITH_COUNT && !source.isRanked();
            return costly.run(
                    expected,
                    () -> found[0]
                            ? countAndFind(source, conditions, most, first)
                            : count(counting, conditions, Counts::counted));
        });
        return new Pass(count.total(), found[0] ? first : null);
    }

    private Count kept(Source<?> source, Conditions conditions, Moment moment, Supplier<Count> counting) {
        return kept.get(source.entries() + ' ' + conditions.canonical(), moment.changes(), counting);
    }

    /** Counts what a walk sees, whatever has been counted before. */
    Total total(Chain<?> chain) {
        return count(chain.searched(), chain.seen()).total();
    }

    private Count count(String searched, Conditions conditions) {
        String counting = counting(searched, conditions);
        return costly.run(
                sql.estimate(counting, conditions.parameters()), () -> count(counting, conditions, Counts::counted));
    }

    private static String counting(String searched, Conditions conditions) {
        return COUNT.formatted(searched, conditions.sql(), COUNTED + 1);
    }

    private Count countAndFind(Source<?> source, Conditions conditions, int most, List<Place> first) {
        String order = source.order("e.sort_key", "e.id");
        String query = COUNT_AND_FIND.formatted(
                source.key(), source.entries(), conditions.sql(), COUNTED + 1, order, order, most);
        return count(query, conditions, row -> {
            first.addAll(places(row.getArray(3)));
            return counted(row);
        });
    }

    private Count count(String query, Conditions conditions, Sql.RowMapper<Count> mapper) {
        return sql.rows(query, conditions.parameters(), mapper).getFirst();
    }

    private static Count counted(ResultSet row) throws SQLException {
        return new Count(total(row.getLong(1)), KeyCounts.of(row.getBytes(2)).mostFrequent());
    }

    private static List<Place> places(Array found) throws SQLException {
        return found == null
                ? List.of()
                : Stream.of((String[][]) found.getArray())
                        .map(place -> new Place(place[0], place[1]))
                        .toList();
    }

    private List<FacetAnswer> facets(Map<Facet, List<Map.Entry<Long, Integer>>> frequent) {
        List<Facet> counted =
                Stream.of(Facet.values()).filter(facet -> facet.label() != null).toList();
        Map<Long, FacetValues.Labelled> labels = values.of(counted.stream()
                .flatMap(facet -> frequent.getOrDefault(facet, List.of()).stream())
                .map(Map.Entry::getKey)
                .toList());
        return counted.stream()
                .map(facet -> new FacetAnswer(facet.label(), values(frequent.getOrDefault(facet, List.of()), labels)))
                .toList();
    }

    private static List<FacetAnswer.Value> values(
            List<Map.Entry<Long, Integer>> counts, Map<Long, FacetValues.Labelled> labels) {
        return counts.stream()
                .map(count -> value(labels.get(count.getKey()), count.getValue()))
                .filter(Objects::nonNull)
                .sorted(Comparator.comparingLong(FacetAnswer.Value::count)
                        .reversed()
                        .thenComparing(FacetAnswer.Value::value))
                .collect(Collectors.toList());
    }

    private static FacetAnswer.Value value(FacetValues.Labelled labelled, int count) {
        return labelled == null ? null : new FacetAnswer.Value(labelled.value(), labelled.label(), count);
    }

    /** A total of rows that were counted up to one more than {@link #COUNTED}. */
    static Total total(long found) {
        return found > COUNTED ? Total.atLeast(COUNTED) : Total.exactly(found);
    }
}
