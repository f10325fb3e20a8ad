package io.hearsay.scraper.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetryAfterTest {

    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

    @Test
    void secondsAndDatesAreRead() {
        assertThat(RetryAfter.of("120", NOW)).contains(Duration.ofMinutes(2));
        assertThat(RetryAfter.of("Sun, 22 Nov 2026 12:00:30 GMT", NOW)).contains(Duration.ofSeconds(30));
        assertThat(RetryAfter.of("Sat, 21 Nov 2026 12:00:30 GMT", NOW)).contains(Duration.ZERO);
    }

    @Test
    void anEndlessWaitIsAYear() {
        assertThat(RetryAfter.of("99999999999999999999", NOW)).contains(Duration.ofDays(366));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "soon", "-5", "1.5"})
    void whatIsNeitherIsNoWait(String value) {
        assertThat(RetryAfter.of(value, NOW)).isEmpty();
    }
}
