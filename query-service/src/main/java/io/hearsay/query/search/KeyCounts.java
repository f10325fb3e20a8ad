package io.hearsay.query.search;

import java.nio.ByteBuffer;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** How often which key occurs in the entries that were found. */
final class KeyCounts {

    /** More values than anyone chooses from. */
    static final int MOST_VALUES = 20;

    private static final int DIMENSION_BYTES = 8;

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

    /** The most frequent keys of a facet, of equally frequent ones the lower first. */
    List<Map.Entry<Long, Integer>> mostFrequent(Facet facet) {
        return counts.entrySet().stream()
                .filter(count -> Facet.of(count.getKey()).filter(facet::equals).isPresent())
                .map(count -> Map.entry(count.getKey(), count.getValue()[0]))
                .sorted(Map.Entry.<Long, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.naturalOrder())))
                .limit(MOST_VALUES)
                .collect(Collectors.toList());
    }
}
