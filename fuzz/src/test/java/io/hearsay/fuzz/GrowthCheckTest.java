package io.hearsay.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class GrowthCheckTest {

    @Test
    void findsTimeThatGrowsWithTheSquare() throws Exception {
        assertThat(GrowthCheck.QUICK.measure(new Slow(), Growth.of("a")).worst())
                .isGreaterThan(3);
    }

    @Test
    void letsThroughTimeThatGrowsWithTheSize() throws Exception {
        assertThat(GrowthCheck.QUICK.measure(new Steady(), Growth.of("a")).worst())
                .isLessThanOrEqualTo(3);
    }

    private static final class Slow implements FuzzTarget {

        @Override
        public void feed(byte[] input) {
            long sum = 0;
            for (byte one : input) {
                for (byte other : input) {
                    sum += one ^ other;
                }
            }
            FuzzTarget.mustHold(sum < Long.MAX_VALUE, "a sum");
        }

        @Override
        public List<String> seeds() {
            return List.of();
        }

        @Override
        public List<Growth> growths() {
            return List.of();
        }
    }

    private static final class Steady implements FuzzTarget {

        @Override
        public void feed(byte[] input) {
            long sum = 0;
            for (byte one : input) {
                for (int i = 0; i < 2_000; i++) {
                    sum += one ^ i;
                }
            }
            FuzzTarget.mustHold(sum < Long.MAX_VALUE, "a sum");
        }

        @Override
        public List<String> seeds() {
            return List.of();
        }

        @Override
        public List<Growth> growths() {
            return List.of();
        }
    }
}
