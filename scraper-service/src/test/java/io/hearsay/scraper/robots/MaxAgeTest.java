package io.hearsay.scraper.robots;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MaxAgeTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "max-age=60|PT1M",
                "public, Max-Age=3600|PT1H",
                "max-age=\"5\"|PT5S",
                "max-age=9, max-age=7|PT7S",
                "max-age=99999999999999999999|P366D",
                "s-maxage=60|",
                "max-age=|",
                "max-age=-1|",
                "no-store|",
                "|"
            })
    void maxAgeIsReadAmongOtherDirectives(String header, Duration age) {
        assertThat(MaxAge.of(header).orElse(null)).isEqualTo(age);
    }
}
