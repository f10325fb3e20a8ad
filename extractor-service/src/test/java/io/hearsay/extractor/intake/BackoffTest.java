package io.hearsay.extractor.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class BackoffTest {

    private static final long SECOND = 1_000_000_000L;

    /** It may overflow: only differences mean anything. */
    private long now = Long.MAX_VALUE - SECOND / 2;

    private final Backoff backoff = new Backoff(Duration.ofSeconds(1), Duration.ofSeconds(5), () -> now);

    @Test
    void pausesDoubleUpToTheLongest() {
        assertThat(Backoff.pause(Duration.ofSeconds(1), Duration.ofSeconds(5), 1))
                .hasSeconds(1);
        assertThat(Backoff.pause(Duration.ofSeconds(1), Duration.ofSeconds(5), 3))
                .hasSeconds(4);
        assertThat(Backoff.pause(Duration.ofSeconds(1), Duration.ofSeconds(5), 1000))
                .hasSeconds(5);
    }

    @Test
    void onlyTheFirstFailureInARowIsNews() {
        assertThat(backoff.failed(Duration.ZERO)).isTrue();
        assertThat(backoff.failed(Duration.ZERO)).isFalse();
        assertOverAfter(2);
    }

    @Test
    void whoAsksForALongerPauseGetsItUpToTheLongest() {
        backoff.failed(Duration.ofSeconds(3));
        assertOverAfter(3);
        backoff.failed(Duration.ofHours(1));
        assertOverAfter(5);
        backoff.failed(Duration.ofSeconds(1));
        assertOverAfter(4);
    }

    @Test
    void aSuccessEndsThePause() {
        assertThat(backoff.isOver()).as("before any failure").isTrue();
        backoff.failed(Duration.ZERO);

        assertThat(backoff.succeeded()).isTrue();
        assertThat(backoff.succeeded()).isFalse();
        assertThat(backoff.isOver()).isTrue();
    }

    private void assertOverAfter(int seconds) {
        now += seconds * SECOND - 1;
        assertThat(backoff.isOver()).isFalse();
        now++;
        assertThat(backoff.isOver()).isTrue();
    }
}
