package io.hearsay.query.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class KeyCountsTest {

    @Test
    void keysAreCountedByFacet() {
        assertThat(KeyCounts.of(bytes(17, 33, 34, 33, 50)).mostFrequent())
                .isEqualTo(Map.of(
                        Facet.SPEAKER, List.of(Map.entry(33L, 2), Map.entry(17L, 1)),
                        Facet.STATUS, List.of(Map.entry(34L, 1), Map.entry(50L, 1))));
    }

    @Test
    void twentyOfEachAreKept() {
        long[] outlets = LongStream.range(0, 100).map(i -> 16 * i + 7).toArray();
        assertThat(KeyCounts.of(bytes(outlets)).mostFrequent().get(Facet.OUTLET))
                .hasSize(KeyCounts.MOST_VALUES)
                .first()
                .isEqualTo(Map.entry(7L, 1));
        assertThat(KeyCounts.of(null).mostFrequent()).isEmpty();
    }

    @Test
    void manyKeysAreCountedAsOneByOne() {
        Random random = new Random(1);
        long[] keys = LongStream.generate(() -> (long) Math.pow(random.nextInt(1, 300), 3) * 0x9E3779B97F4A7C15L)
                .map(hash -> (hash & -16) | 1)
                .limit(100_000)
                .toArray();
        Map<Long, Long> expected =
                LongStream.of(keys).boxed().collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        List<Map.Entry<Long, Integer>> most =
                KeyCounts.of(bytes(keys)).mostFrequent().get(Facet.SPEAKER);
        assertThat(most).hasSize(KeyCounts.MOST_VALUES).allSatisfy(counted -> assertThat((long) counted.getValue())
                .isEqualTo(expected.get(counted.getKey())));
        assertThat(most.stream().map(counted -> (long) counted.getValue()))
                .containsExactlyElementsOf(expected.values().stream()
                        .sorted((a, b) -> Long.compare(b, a))
                        .limit(KeyCounts.MOST_VALUES)
                        .toList());
    }

    private static byte[] bytes(long... keys) {
        ByteBuffer bytes = ByteBuffer.allocate(keys.length * Long.BYTES);
        LongStream.of(keys).forEach(bytes::putLong);
        return bytes.array();
    }
}
