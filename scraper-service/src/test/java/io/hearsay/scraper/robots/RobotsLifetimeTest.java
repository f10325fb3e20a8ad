package io.hearsay.scraper.robots;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RobotsLifetimeTest {

    private final RobotsLifetime lifetime =
            new RobotsLifetime(Duration.ofHours(24), Duration.ofSeconds(10), new Random());

    @ParameterizedTest
    @CsvSource({", PT24H", "PT1H, PT1H", "PT0S, PT5M", "PT4M, PT5M", "P9D, PT24H"})
    void aFileIsKeptAsLongAsItsHostSaysWithinLimits(Duration maxAge, Duration kept) {
        assertThat(lifetime.of(RobotsAnswer.read(new byte[0], maxAge), 0)).isEqualTo(kept);
        assertThat(lifetime.of(RobotsAnswer.missing("robots.txt answers 404", maxAge), 0))
                .isEqualTo(kept);
    }

    @RepeatedTest(20)
    void theWaitDoublesAndHalfOfItIsDrawn() {
        RobotsAnswer outage = RobotsAnswer.unavailable("it answers 503", null);
        assertThat(lifetime.of(outage, 1)).isBetween(Duration.ofSeconds(5), Duration.ofSeconds(10));
        assertThat(lifetime.of(outage, 4)).isBetween(Duration.ofSeconds(40), Duration.ofSeconds(80));
        assertThat(lifetime.of(outage, 1000)).isBetween(Duration.ofHours(12), Duration.ofHours(24));
    }

    @Test
    void aHostThatAsksForALongerWaitGetsIt() {
        RobotsAnswer outage = RobotsAnswer.unavailable("it answers 429", Duration.ofMinutes(3));
        assertThat(lifetime.of(outage, 1)).isEqualTo(Duration.ofMinutes(3));
        assertThat(lifetime.of(outage, 10)).isGreaterThan(Duration.ofMinutes(3));
    }
}
