package io.hearsay.query.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Tells which values keys stand for. */
@ApplicationScoped
class FacetValues {

    /** Words that are the same in every database, years among them. */
    private static final Map<Facet, List<String>> FIXED = Map.of(
            Facet.STATUS, Filter.STATUSES,
            Facet.ACT, Filter.ACTS,
            Facet.POLARITY, Filter.POLARITIES,
            Facet.MODALITY, Filter.MODALITIES,
            Facet.TYPE, Filter.TYPES,
            Facet.YEAR,
                    IntStream.rangeClosed(1000, 2999).mapToObj(String::valueOf).toList());

    private static final String LABELS =
            """
            select key, id as value, name as label from claim.speaker_v1 where key = any(:keys)
            union all
            (select distinct on (key) key, name, name from claim.spelling_v1 where key = any(:keys)
             order by key, uses desc, name collate "C")""";

    private final EntityManager entities;
    private final AtomicReference<Map<Long, String>> fixed = new AtomicReference<>();

    FacetValues(EntityManager entities) {
        this.entities = entities;
    }

    /** A value and what it is called. */
    record Labelled(String value, String label) {}

    /** The values of keys; of a key that nothing is known of, none. */
    Map<Long, Labelled> of(Collection<Long> keys) {
        Map<Long, Labelled> values = new HashMap<>();
        Map<Long, String> words = fixed();
        keys.stream().filter(words::containsKey).forEach(key -> {
            String word = words.get(key);
            values.put(key, new Labelled(word, word));
        });
        Long[] others = keys.stream().filter(key -> !words.containsKey(key)).toArray(Long[]::new);
        if (others.length > 0) {
            for (Object row : entities.createNativeQuery(LABELS, Tuple.class)
                    .setParameter("keys", others)
                    .getResultList()) {
                Tuple known = (Tuple) row;
                values.put(
                        known.get(0, Long.class), new Labelled(known.get(1, String.class), known.get(2, String.class)));
            }
        }
        return values;
    }

    private Map<Long, String> fixed() {
        Map<Long, String> known = fixed.get();
        if (known == null) {
            known = readFixed();
            fixed.set(known);
        }
        return known;
    }

    private Map<Long, String> readFixed() {
        Map<Long, String> known = new HashMap<>();
        FIXED.forEach((facet, words) -> {
            String sql = "select %s, word from unnest(cast(:words as text[])) word".formatted(facet.key("word"));
            Stream<?> rows = entities
                    .createNativeQuery(sql, Tuple.class)
                    .setParameter("words", words.toArray(String[]::new))
                    .getResultList()
                    .stream();
            rows.map(Tuple.class::cast).forEach(row -> known.put(row.get(0, Long.class), row.get(1, String.class)));
        });
        return Map.copyOf(known);
    }
}
