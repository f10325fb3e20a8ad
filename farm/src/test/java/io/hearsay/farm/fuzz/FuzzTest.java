package io.hearsay.farm.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class FuzzTest {

    private static final int SEEDS = 2000;

    @Test
    void theSameSeedGivesTheSameBytes() {
        for (int seed = 0; seed < 50; seed++) {
            assertThat(bytes(seed)).isEqualTo(bytes(seed));
        }
    }

    @Test
    void seedsDiffer() {
        Set<Integer> different = new HashSet<>();
        for (int seed = 0; seed < SEEDS; seed++) {
            different.add(java.util.Arrays.hashCode(bytes(seed)));
        }
        assertThat(different).hasSizeGreaterThan(SEEDS * 9 / 10);
    }

    @Test
    void manyAnswersCanBeReadAndManyCannot() {
        int readable = 0;
        for (int seed = 0; seed < SEEDS; seed++) {
            String answer = new String(bytes(seed), StandardCharsets.ISO_8859_1);
            readable += answer.startsWith("HTTP/1.1 200 OK\r\n") ? 1 : 0;
        }
        assertThat(readable).isBetween(SEEDS / 20, SEEDS / 2);
    }

    private static byte[] bytes(long seed) {
        return Fuzz.bytes(new SplittableRandom(seed));
    }
}
