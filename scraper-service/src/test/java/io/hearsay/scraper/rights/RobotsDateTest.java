package io.hearsay.scraper.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RobotsDateTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "25 Jun 2010 15:00:00 PST | 2010-06-25T23:00:00Z",
                "25-Aug-2007 15:00:00 EST | 2007-08-25T20:00:00Z",
                "23-Jul-2007 18:00:00 EDT | 2007-07-23T22:00:00Z",
                "Saturday, 07-Jul-07 16:30:00 GMT | 2007-07-07T16:30:00Z",
                "Sat, 07 Jul 2007 16:30:00 GMT | 2007-07-07T16:30:00Z",
                "Sat,7 jul 2007 16:30 +0200 | 2007-07-07T14:30:00Z",
                "7 Jul 2007 | 2007-07-07T00:00:00Z",
                "07-Jul-2007 | 2007-07-07T00:00:00Z",
                "2007-07-07 | 2007-07-07T00:00:00Z",
                "2020-09-21T10:00:00Z | 2020-09-21T10:00:00Z",
                "2020-09-21T10:00:00.000Z | 2020-09-21T10:00:00Z",
                "2020-09-21T10:00:00+00:00 | 2020-09-21T10:00:00Z",
                "2020-09-21T10:00:00-05:00 | 2020-09-21T15:00:00Z",
                "2020-09-21 10:00:00 | 2020-09-21T10:00:00Z",
                "2020-09-21T10:00 | 2020-09-21T10:00:00Z"
            })
    void readsTheUsualForms(String text, Instant expected) {
        assertThat(RobotsDate.read(text)).contains(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "soon",
                "Saturday,",
                "2007",
                "31 Foo 2007 10:00:00",
                "25 Jun 2010 15:00:00 XYZ",
                "2020-09-21T10:00:00+99:00",
                "2020-13-45",
                "25 Jun 2010 25:00:00",
                "                                                                    ,                  2020-09-21"
            })
    void whatIsNoDateIsNone(String text) {
        assertThat(RobotsDate.read(text)).isEmpty();
    }
}
