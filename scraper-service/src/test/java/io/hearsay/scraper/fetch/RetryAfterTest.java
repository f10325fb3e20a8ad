package io.hearsay.scraper.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetryAfterTest {

    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "120                              | PT2M",
                " 120                             | PT2M",
                "0                                | PT0S",
                "007                              | PT7S",
                "Sun, 22 Nov 2026 12:00:30 GMT    | PT30S",
                "Sunday, 22-Nov-26 12:00:30 GMT   | PT30S",
                "Sun Nov 22 12:00:30 2026         | PT30S",
                "Tue Dec  1 12:00:00 2026         | PT216H",
                "Mon, 22 Nov 2026 12:00:30 GMT    | PT30S",
                "Sat, 21 Nov 2026 12:00:30 GMT    | PT0S",
                "Sunday, 06-Nov-94 08:49:37 GMT   | PT0S",
                "Thu, 01 Jan 1970 00:00:00 GMT    | PT0S",
            })
    void secondsAndDatesInEachFormAreRead(String value, Duration wait) {
        assertThat(RetryAfter.of(value, NOW)).contains(wait);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "99999999999999999999",
                "99999999",
                "31622401",
                "Fri, 31 Dec 9999 23:59:59 GMT",
                "Wed, 22 Nov 2034 12:00:30 GMT",
            })
    void anEndlessWaitIsAYear(String value) {
        assertThat(RetryAfter.of(value, NOW)).contains(Duration.ofDays(366));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                " ",
                "soon",
                "-5",
                "+5",
                "1.5",
                "5s",
                "0x10",
                "٣",
                "Sun, 32 Nov 2026 12:00:30 GMT",
                "Sun, 22 Nov 2026 25:00:30 GMT",
                "Sun, 22 Nov 2026 12:00:30",
                "Sun, 22 Nov 2026 12:00:30 CET",
                "2026-11-22T12:00:30Z",
                "120, 60",
            })
    void whatIsNeitherIsNoWait(String value) {
        assertThat(RetryAfter.of(value, NOW)).isEmpty();
    }
}
