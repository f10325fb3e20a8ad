package io.hearsay.scraper.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FreshnessTest {

    private static final Instant NOW = Instant.parse("2014-08-26T15:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "2014-08-26T14:30Z, 9",
        "2014-08-26T15:05Z, 9",
        "2014-08-26T16:30+02:00, 9",
        "2014-08-26T10:00Z, 8",
        "2014-08-25T16:00Z, 7",
        "2014-08-26, 7",
        "2014-08-25, 6",
        "2014-08-23, 5",
        "2014-08-20, 4",
        "2014-08-01, 3",
        "2014-06-01, 2",
        "2013-10-01, 1",
        "2013-08-01, 0",
        "1896-04-06, 0",
        "2014-08-26T15:11Z, 0",
        "2014-08-28, 0",
        "2024-01-01T00:00Z, 0",
        "nonsense, 0",
    })
    void theNewerThePageTheHigherAndTheFutureDoesNotCount(String date, int freshness) {
        assertThat(Freshness.of(date, NOW)).isEqualTo(freshness);
    }

    @Test
    void theDateOfPublicationGoesBeforeTheLastChange() {
        assertThat(Freshness.of(new Listed("2014-08-01", "feed", "2014-08-26T14:30Z", null, null), NOW))
                .isEqualTo(3);
        assertThat(Freshness.of(new Listed(null, null, "2014-08-26T14:30Z", null, null), NOW))
                .isEqualTo(9);
        assertThat(Freshness.of(Listed.NOTHING, NOW)).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "2014-08-26T14:59Z, true",
        "2014-08-26T15:01Z, false",
        "2014-08-26, false",
        "2014-08-25, true",
        "nonsense, false",
    })
    void aPageKeptSinceItsLastChangeIsUnchanged(String modified, boolean unchanged) {
        assertThat(Freshness.isUnchangedSince(modified, NOW)).isEqualTo(unchanged);
    }

    @Test
    void whoSaysNothingSaysNotThatItIsUnchanged() {
        assertThat(Freshness.isUnchangedSince(null, NOW)).isFalse();
    }
}
