package io.hearsay.query.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Counts what a search finds, by the predicate of its list and in one pass over the hits. */
@ApplicationScoped
public class Facets {

    /** More values than anyone chooses from. */
    private static final int MOST_VALUES = 20;

    private static final String TOTAL = "";

    private final EntityManager entities;

    Facets(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * Counts the rows that fulfil the conditions, exactly up to {@value Lists#COUNTED} of them.
     *
     * @param facets what they are counted by
     */
    public FacetsAnswer read(Source<?> source, Conditions conditions, List<Facet> facets) {
        Query query = entities.createNativeQuery(sql(source, conditions, facets), Tuple.class);
        conditions.parameters().forEach(query::setParameter);
        Map<String, List<FacetAnswer.Value>> counted = new LinkedHashMap<>();
        facets.forEach(facet -> counted.put(facet.name(), new ArrayList<>()));
        long found = 0;
        for (Object row : query.getResultList()) {
            Tuple count = (Tuple) row;
            long rows = count.get(3, Number.class).longValue();
            if (count.get(0, String.class).equals(TOTAL)) {
                found = rows;
            } else {
                counted.get(count.get(0, String.class))
                        .add(new FacetAnswer.Value(count.get(1, String.class), count.get(2, String.class), rows));
            }
        }
        return new FacetsAnswer(
                Lists.total(found),
                counted.entrySet().stream()
                        .map(facet -> new FacetAnswer(facet.getKey(), facet.getValue()))
                        .toList());
    }

    private static String sql(Source<?> source, Conditions conditions, List<Facet> facets) {
        String columns = IntStream.range(0, facets.size())
                .mapToObj(i -> "%s as f%d".formatted(facets.get(i).values(), i))
                .collect(Collectors.joining(", "));
        String counts = IntStream.range(0, facets.size())
                .mapToObj(i -> count(facets.get(i), i))
                .collect(Collectors.joining());
        return """
                with hits as materialized (select %s %s where %s limit %d)
                select '%s' as name, cast(null as text) as value, cast(null as text) as label, count(*) as rows from hits%s"""
                .formatted(columns, source.from(), conditions.sql(), Lists.COUNTED + 1, TOTAL, counts);
    }

    private static String count(Facet facet, int column) {
        return """

                union all (
                  select '%s', value, coalesce(%s, value), rows from (
                    select value, count(*) as rows from hits, unnest(hits.f%d) value where value <> ''
                    group by value order by count(*) desc, value collate "C" limit %d) frequent
                  order by rows desc, value collate "C")"""
                .formatted(facet.name(), facet.label(), column, MOST_VALUES);
    }
}
