package io.hearsay.extractor.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class BackoffTest {

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    private final Backoff backoff = new Backoff(Duration.ofSeconds(1), Duration.ofSeconds(5));

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
        assertThat(backoff.failed(NOON, Duration.ZERO)).isTrue();
        assertThat(backoff.failed(NOON, Duration.ZERO)).isFalse();
        assertThat(backoff.isOver(NOON.plusSeconds(1))).isFalse();
        assertThat(backoff.isOver(NOON.plusSeconds(2))).isTrue();
    }

    @Test
    void whoAsksForALongerPauseGetsItUpToTheLongest() {
        backoff.failed(NOON, Duration.ofSeconds(3));
        assertThat(backoff.isOver(NOON.plusSeconds(2))).isFalse();
        assertThat(backoff.isOver(NOON.plusSeconds(3))).isTrue();
        backoff.failed(NOON, Duration.ofHours(1));
        assertThat(backoff.isOver(NOON.plusSeconds(4))).isFalse();
        assertThat(backoff.isOver(NOON.plusSeconds(5))).isTrue();
        backoff.failed(NOON, Duration.ofSeconds(1));
        assertThat(backoff.isOver(NOON.plusSeconds(3))).isFalse();
    }

    @Test
    void aSuccessEndsThePause() {
        backoff.failed(NOON, Duration.ZERO);

        assertThat(backoff.succeeded()).isTrue();
        assertThat(backoff.succeeded()).isFalse();
        assertThat(backoff.isOver(NOON)).isTrue();
    }
}
