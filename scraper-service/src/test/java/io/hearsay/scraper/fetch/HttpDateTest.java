package io.hearsay.scraper.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HttpDateTest {

    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Sun, 06 Nov 1994 08:49:37 GMT",
                "Sunday, 06-Nov-94 08:49:37 GMT",
                "Sun Nov  6 08:49:37 1994",
                "Sun, 6 Nov 1994 08:49:37 GMT",
            })
    void theExamplesOfTheStandardAreOneMoment(String text) {
        assertThat(HttpDate.read(text, NOW)).contains(Instant.parse("1994-11-06T08:49:37Z"));
    }

    @Test
    void aYearOfTwoDigitsIsNeverFarAhead() {
        assertThat(HttpDate.read("Friday, 01-Jan-76 00:00:00 GMT", NOW))
                .contains(Instant.parse("2076-01-01T00:00:00Z"));
        assertThat(HttpDate.read("Friday, 01-Jan-77 00:00:00 GMT", NOW))
                .contains(Instant.parse("1977-01-01T00:00:00Z"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Sun", "Someday, 06 Nov 1994 08:49:37 GMT", "Sun, 06 Foo 1994 08:49:37 GMT"})
    void whatIsNoDateIsNone(String text) {
        assertThat(HttpDate.read(text, NOW)).isEmpty();
    }

    @Test
    void anEndlessDateIsNone() {
        assertThat(HttpDate.read("Sun, " + "0".repeat(100_000), NOW)).isEmpty();
    }
}
