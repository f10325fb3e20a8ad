package io.hearsay.scraper.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Date;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ListDatesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2014-08-26 | 2014-08-26",
                "2014-08-26T23:26:00Z | 2014-08-26T23:26Z",
                "2014-08-26T23:26+02:00 | 2014-08-26T21:26Z",
                "2014-08-26T23:26:00.500+02:00 | 2014-08-26T21:26:00.500Z",
                "2014-08-26 23:26:00+02:00 | 2014-08-26T21:26Z",
                "2014-08-26T23:26:00+0200 | 2014-08-26T21:26Z",
                "2014-08-26T23:26:00 | 2014-08-26",
                "2014-08-26 23:26 | 2014-08-26",
                "Tue, 26 Aug 2014 23:26:00 GMT | 2014-08-26T23:26Z",
                "Tue, 26 Aug 2014 19:26:00 -0400 | 2014-08-26T23:26Z",
                "26 Aug 2014 19:26 EDT | 2014-08-26T23:26Z",
                "Tue, 26 Aug 14 19:26:00 EST | 2014-08-27T00:26Z",
            })
    void aDateIsAsPreciseAsItIsGiven(String text, String iso) {
        assertThat(ListDates.iso(text)).isEqualTo(iso);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "yesterday", "2014-13-45", "Tue", "-", "+000000000000000", "99999-01-01T00:00:00Z"})
    void whatIsNoDateIsNone(String text) {
        assertThat(ListDates.iso(text)).isNull();
        assertThat(ListDates.iso("9".repeat(10_000))).isNull();
        assertThat(ListDates.iso((String) null)).isNull();
        assertThat(ListDates.iso((Date) null)).isNull();
    }
}
