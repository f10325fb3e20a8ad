package io.hearsay.scraper.cache;

import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * Values kept for a moment. A value is found by one caller while the others wait for it, and lasts for a least time or,
 * if it took long to find, for a multiple of that: whatever it costs, it never takes more than a fixed share of the
 * time.
 *
 * @param <K> what a value is asked for by
 * @param <V> the values, never null
 */
public final class Remembered<K, V> {

    /** Keys beyond which values that are over are dropped. */
    private static final int CROWDED = 1000;

    private final long least;
    private final int share;
    private final LongSupplier nanoTime;
    private final ConcurrentHashMap<K, Slot> slots = new ConcurrentHashMap<>();

    /**
     * Remembers nothing yet.
     *
     * @param least how long a value lasts at least
     * @param share how many times as long as it took to find it a value lasts
     */
    public Remembered(Duration least, int share) {
        this(least, share, System::nanoTime);
    }

    Remembered(Duration least, int share, LongSupplier nanoTime) {
        this.least = least.toNanos();
        this.share = share;
        this.nanoTime = nanoTime;
    }

    /**
     * The value remembered for the key, else the one found now; what finding it throws is thrown and not remembered.
     */
    public V get(K key, Supplier<V> find) {
        if (slots.size() > CROWDED) {
            slots.values().removeIf(Slot::isOver);
        }
        return slots.computeIfAbsent(key, _ -> new Slot()).get(find);
    }

    /** Forgets the value of a key: something that the caller knows of has changed it. */
    public void forget(K key) {
        slots.remove(key);
    }

    int size() {
        return slots.size();
    }

    private final class Slot {

        private V value;
        private volatile long end;

        synchronized V get(Supplier<V> find) {
            long begin = nanoTime.getAsLong();
            if (value == null || begin - end >= 0) {
                value = find.get();
                long now = nanoTime.getAsLong();
                end = now + Math.max(least, share * (now - begin));
            }
            return value;
        }

        private boolean isOver() {
            return nanoTime.getAsLong() - end >= 0;
        }
    }
}
