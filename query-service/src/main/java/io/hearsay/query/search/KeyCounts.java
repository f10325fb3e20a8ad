package io.hearsay.query.search;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How often which key occurs in the entries that were found. */
final class KeyCounts {

    /** More values than anyone chooses from. */
    static final int MOST_VALUES = 20;

    private static final int DIMENSION_BYTES = 8;

    private static final Comparator<Map.Entry<Long, Integer>> MOST_FREQUENT =
            Map.Entry.<Long, Integer>comparingByValue()
                    .reversed()
                    .thenComparing(Map.Entry.comparingByKey(Comparator.naturalOrder()));

    private final Map<Long, int[]> counts = new HashMap<>();

    /**
     * Counts keys.
     *
     * @param arrays the {@code bigint[]} of each entry in Postgres' binary form, one after the other; null for none
     */
    static KeyCounts of(byte[] arrays) {
        KeyCounts counts = new KeyCounts();
        ByteBuffer bytes = ByteBuffer.wrap(arrays == null ? new byte[0] : arrays);
        while (bytes.hasRemaining()) {
            counts.add(bytes);
        }
        return counts;
    }

    /**
     * An array is sent as dimensions, whether there are nulls, its element's type, and of each dimension two numbers.
     */
    private void add(ByteBuffer array) {
        int dimensions = array.getInt();
        array.getInt();
        array.getInt();
        if (dimensions == 0) {
            return;
        }
        int elements = array.getInt(array.position());
        array.position(array.position() + DIMENSION_BYTES);
        for (int i = 0; i < elements; i++) {
            array.getInt();
            counts.computeIfAbsent(array.getLong(), key -> new int[1])[0]++;
        }
    }

    /** The most frequent keys of each facet, of equally frequent ones the lower first. */
    Map<Facet, List<Map.Entry<Long, Integer>>> mostFrequent() {
        Map<Facet, List<Map.Entry<Long, Integer>>> byFacet = new EnumMap<>(Facet.class);
        counts.forEach(
                (key, count) -> Facet.of(key).ifPresent(facet -> byFacet.computeIfAbsent(facet, of -> new ArrayList<>())
                        .add(Map.entry(key, count[0]))));
        byFacet.replaceAll((facet, keys) ->
                keys.stream().sorted(MOST_FREQUENT).limit(MOST_VALUES).toList());
        return byFacet;
    }
}
