package io.hearsay.query.search;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;

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

    private final Sql sql;
    private final AtomicReference<Map<Long, String>> fixed = new AtomicReference<>();

    FacetValues(Sql sql) {
        this.sql = sql;
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
            sql.rows(
                            LABELS,
                            Map.of("keys", others),
                            row -> Map.entry(row.getLong(1), new Labelled(row.getString(2), row.getString(3))))
                    .forEach(known -> values.put(known.getKey(), known.getValue()));
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
            String query = "select %s, word from unnest(cast(:words as text[])) word".formatted(facet.key("word"));
            sql.rows(
                            query,
                            Map.of("words", words.toArray(String[]::new)),
                            row -> Map.entry(row.getLong(1), row.getString(2)))
                    .forEach(word -> known.put(word.getKey(), word.getValue()));
        });
        return Map.copyOf(known);
    }
}
