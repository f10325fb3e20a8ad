package io.hearsay.query.search;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;

/**
 * Values that are kept as long as no entry changes, which the database tells by a number that every change counts up;
 * so they are never out of date. Who asks for a value while it is being made waits for it.
 */
final class Kept<V> {

    private final Cache<String, Stamped<V>> values;
    private final ConcurrentMap<String, CompletableFuture<V>> made = new ConcurrentHashMap<>();

    /**
     * Nothing yet.
     *
     * @param most the weight of all that is kept
     */
    Kept(long most, ToIntFunction<V> weight) {
        values = Caffeine.newBuilder()
                .maximumWeight(most)
                .weigher((String key, Stamped<V> stamped) -> 1 + weight.applyAsInt(stamped.value()))
                .build();
    }

    private record Stamped<V>(long changes, V value) {}

    /**
     * The value of a key.
     *
     * @param changes how often entries had changed when the present transaction began
     */
    V get(String key, long changes, Supplier<V> making) {
        Stamped<V> known = values.getIfPresent(key);
        if (known != null && known.changes() == changes) {
            return known.value();
        }
        CompletableFuture<V> mine = new CompletableFuture<>();
        String state = changes + " " + key;
        CompletableFuture<V> others = made.putIfAbsent(state, mine);
        return others == null ? make(key, changes, making, state, mine) : await(others, making);
    }

    private V make(String key, long changes, Supplier<V> making, String state, CompletableFuture<V> mine) {
        try {
            V value = making.get();
            keep(key, new Stamped<>(changes, value));
            mine.complete(value);
            return value;
        } catch (RuntimeException | Error e) {
            mine.completeExceptionally(e);
            throw e;
        } finally {
            made.remove(state);
        }
    }

    private void keep(String key, Stamped<V> anew) {
        values.asMap().merge(key, anew, (old, value) -> old.changes() > value.changes() ? old : value);
    }

    /** Why somebody else failed, by a lost connection, say, need not hold here. */
    private static <V> V await(CompletableFuture<V> others, Supplier<V> making) {
        try {
            return others.join();
        } catch (CompletionException e) {
            return making.get();
        }
    }
}
