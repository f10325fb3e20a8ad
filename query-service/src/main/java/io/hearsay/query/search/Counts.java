package io.hearsay.query.search;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.hearsay.web.Total;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

    /** Values kept at most, of all searches together; some 30 MB. */
    private static final long VALUES_KEPT = 200_000;

    private static final String PASS =
            """
            select count(*), string_agg(array_send(keys), '') from (select e.keys from %s e where %s limit %d) hits""";

    private final EntityManager entities;
    private final FacetValues values;
    private final Cache<String, Count> kept = Caffeine.newBuilder()
            .maximumWeight(VALUES_KEPT)
            .weigher((String search, Count count) -> count.weight())
            .build();

    Counts(EntityManager entities, FacetValues values) {
        this.entities = entities;
        this.values = values;
    }

    /**
     * What was counted.
     *
     * @param changes how often entries had changed by then
     */
    record Count(long changes, FacetsAnswer answer) {

        int weight() {
            return 1
                    + answer.facets().stream()
                            .mapToInt(facet -> facet.values().size())
                            .sum();
        }
    }

    /** What there is of a search, by all facets; exact up to {@value #COUNTED} entries. */
    public FacetsAnswer read(Source<?> source, Conditions conditions) {
        long changes = changes();
        String search = source.entries() + ' ' + conditions.canonical();
        Count known = kept.getIfPresent(search);
        if (known != null && known.changes() == changes) {
            return known.answer();
        }
        Count[] counted = new Count[1];
        kept.asMap().compute(search, (key, old) -> {
            counted[0] = old != null && old.changes() == changes ? old : new Count(changes, count(source, conditions));
            return old == null || old.changes() <= changes ? counted[0] : old;
        });
        return counted[0].answer();
    }

    private long changes() {
        return ((Number) entities.createNativeQuery("select changes from claim.change_v1")
                        .getSingleResult())
                .longValue();
    }

    /** Counts anew, whatever has been counted before. */
    FacetsAnswer count(Source<?> source, Conditions conditions) {
        Query query = entities.createNativeQuery(
                PASS.formatted(source.entries(), conditions.sql(), COUNTED + 1), Tuple.class);
        conditions.parameters().forEach(query::setParameter);
        Tuple found = (Tuple) query.getSingleResult();
        long hits = found.get(0, Number.class).longValue();
        return new FacetsAnswer(total(hits), facets(KeyCounts.of(found.get(1, byte[].class))));
    }

    private List<FacetAnswer> facets(KeyCounts counts) {
        Map<Facet, List<Map.Entry<Long, Integer>>> frequent = counts.mostFrequent();
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
