package io.hearsay.query.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BackoffTest {

    @ParameterizedTest
    @CsvSource({"1,5", "2,10", "3,20", "8,640", "11,3600", "1000000,3600"})
    void aPauseIsDoubledUpToALimitAndVariedByAHalf(int failures, int longest) {
        Random random = new Random(1);
        for (int i = 0; i < 200; i++) {
            Duration pause = Backoff.pause(failures, Duration.ofSeconds(5), Duration.ofHours(1), random);
            assertThat(pause).isBetween(Duration.ofMillis(longest * 500L), Duration.ofSeconds(longest));
        }
    }

    @Test
    void aReceiverIsGivenTheTimeThatItAsksForUpToTheLongest() {
        Duration longest = Duration.ofHours(1);
        Duration due = Duration.ofSeconds(10);
        assertThat(Backoff.orLonger(due, Duration.ZERO, longest)).isEqualTo(due);
        assertThat(Backoff.orLonger(due, Duration.ofSeconds(3), longest)).isEqualTo(due);
        assertThat(Backoff.orLonger(due, Duration.ofMinutes(2), longest)).hasMinutes(2);
        assertThat(Backoff.orLonger(due, Duration.ofDays(2), longest)).isEqualTo(longest);
    }
}
