package io.hearsay.query.search;

import java.nio.ByteBuffer;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;

/** How often which key occurs in the entries that were found. */
final class KeyCounts {

    /** More values than anyone chooses from. */
    static final int MOST_VALUES = 20;

    private static final int FIRST_SLOTS = 1 << 10;

    private static final Comparator<Map.Entry<Long, Integer>> MOST_FREQUENT =
            Map.Entry.<Long, Integer>comparingByValue()
                    .reversed()
                    .thenComparing(Map.Entry.comparingByKey(Comparator.naturalOrder()));

    /**
     * A hash table by open addressing, since a hundred thousand keys are counted for one answer. No key is 0: its
     * lowest bits say the facet.
     */
    private long[] keys = new long[FIRST_SLOTS];

    private int[] counts = new int[FIRST_SLOTS];
    private int used;

    /**
     * Counts keys.
     *
     * @param bytes of all keys of all entries, one after the other; null for none
     */
    static KeyCounts of(byte[] bytes) {
        KeyCounts counts = new KeyCounts();
        ByteBuffer keys = ByteBuffer.wrap(bytes == null ? new byte[0] : bytes);
        while (keys.hasRemaining()) {
            counts.count(keys.getLong());
        }
        return counts;
    }

    private void count(long key) {
        int slot = slot(keys, key);
        if (counts[slot]++ == 0) {
            keys[slot] = key;
            used++;
            if (used > keys.length / 2) {
                grow();
            }
        }
    }

    /** Where a key is, or belongs. Keys are hashes already, and their upper half as good as any. */
    private static int slot(long[] keys, long key) {
        int slot = (int) (key >>> Integer.SIZE) & (keys.length - 1);
        while (keys[slot] != 0 && keys[slot] != key) {
            slot = (slot + 1) & (keys.length - 1);
        }
        return slot;
    }

    private void grow() {
        long[] moreKeys = new long[keys.length * 2];
        int[] moreCounts = new int[keys.length * 2];
        for (int i = 0; i < keys.length; i++) {
            if (keys[i] != 0) {
                int slot = slot(moreKeys, keys[i]);
                moreKeys[slot] = keys[i];
                moreCounts[slot] = counts[i];
            }
        }
        keys = moreKeys;
        counts = moreCounts;
    }

    /** The most frequent keys of each facet, of equally frequent ones the lower first. */
    Map<Facet, List<Map.Entry<Long, Integer>>> mostFrequent() {
        Map<Facet, PriorityQueue<Map.Entry<Long, Integer>>> byFacet = new EnumMap<>(Facet.class);
        for (int i = 0; i < keys.length; i++) {
            if (keys[i] != 0) {
                Map.Entry<Long, Integer> counted = Map.entry(keys[i], counts[i]);
                Facet.of(keys[i])
                        .map(facet ->
                                byFacet.computeIfAbsent(facet, of -> new PriorityQueue<>(MOST_FREQUENT.reversed())))
                        .ifPresent(most -> keep(most, counted));
            }
        }
        Map<Facet, List<Map.Entry<Long, Integer>>> most = new EnumMap<>(Facet.class);
        byFacet.forEach((facet, kept) ->
                most.put(facet, kept.stream().sorted(MOST_FREQUENT).toList()));
        return most;
    }

    /** The head of the queue is the least frequent of those that are kept. */
    private static void keep(PriorityQueue<Map.Entry<Long, Integer>> most, Map.Entry<Long, Integer> counted) {
        if (most.size() < MOST_VALUES) {
            most.add(counted);
        } else if (MOST_FREQUENT.compare(counted, most.peek()) < 0) {
            most.poll();
            most.add(counted);
        }
    }
}
