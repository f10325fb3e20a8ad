package io.hearsay.query.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class KeyCountsTest {

    private static final int BIGINT = 20;

    @Test
    void keysAreCountedByFacet() {
        byte[] arrays = arrays(List.of(17L, 33L, 34L), List.of(), List.of(33L, 50L));
        assertThat(KeyCounts.of(arrays).mostFrequent())
                .isEqualTo(Map.of(
                        Facet.SPEAKER, List.of(Map.entry(33L, 2), Map.entry(17L, 1)),
                        Facet.STATUS, List.of(Map.entry(34L, 1), Map.entry(50L, 1))));
    }

    @Test
    void twentyOfEachAreKept() {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (int i = 0; i < 100; i++) {
            all.writeBytes(arrays(List.of(16L * i + 7)));
        }
        assertThat(KeyCounts.of(all.toByteArray()).mostFrequent().get(Facet.OUTLET))
                .hasSize(KeyCounts.MOST_VALUES)
                .first()
                .isEqualTo(Map.entry(7L, 1));
        assertThat(KeyCounts.of(null).mostFrequent()).isEmpty();
    }

    /** As Postgres' {@code array_send} writes them. */
    @SafeVarargs
    private static byte[] arrays(List<Long>... arrays) {
        ByteBuffer bytes = ByteBuffer.allocate(1_000);
        for (List<Long> array : arrays) {
            bytes.putInt(array.isEmpty() ? 0 : 1).putInt(0).putInt(BIGINT);
            if (!array.isEmpty()) {
                bytes.putInt(array.size()).putInt(1);
            }
            array.forEach(key -> bytes.putInt(Long.BYTES).putLong(key));
        }
        byte[] written = new byte[bytes.position()];
        bytes.flip().get(written);
        return written;
    }
}
