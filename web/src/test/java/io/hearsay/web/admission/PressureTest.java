package io.hearsay.web.admission;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PressureTest {

    private static final long SECOND = 1_000_000_000L;

    private long now;
    private final Pressure pressure = new Pressure(10, () -> now);

    @Test
    void aMomentIsEnoughWhereLittleIsTooMuch() {
        assertThat(pressure.refused()).isEqualTo(1);
    }

    @Test
    void asManyTimesTooMuchAsManySeconds() {
        ask(10, 40);
        now += SECOND;
        assertThat(pressure.refused()).isEqualTo(5);
    }

    @Test
    void nobodyIsSentAwayForLong() {
        ask(1, 1_000);
        now += SECOND;
        assertThat(pressure.refused()).isEqualTo(10);
    }

    @Test
    void whatWasLongAgoCountsForNothing() {
        ask(1, 1_000);
        now += 5 * SECOND;
        assertThat(pressure.refused()).isEqualTo(1);
    }

    private void ask(int admitted, int refused) {
        IntStream.range(0, admitted).forEach(_ -> pressure.admitted());
        IntStream.range(0, refused).forEach(_ -> pressure.refused());
    }
}
