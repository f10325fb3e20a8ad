package io.hearsay.query.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.hearsay.query.timeline.TimelineAnswer.Bound;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DaysTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            2014-08-26                | 26 August 2014
            2014-08-26T10:00:00+02:00 | 26 August 2014
            2014-08                   | August 2014
            2014                      | 2014
            --09-30                   | 30 September, year not given
            2014-13-45                | 2014-13-45
            soon                      | soon
            """)
    void aDateIsAsPreciseAsItIs(String date, String words) {
        assertThat(Days.inWords(date)).isEqualTo(words);
    }

    @Test
    void noDateIsUndated() {
        assertThat(Days.inWords(null)).isEqualTo("undated");
    }

    @Test
    void boundsAreToldEachOnce() {
        assertThat(Days.bounded(List.of(
                        new Bound("before", "2026-11-22", "read", null),
                        new Bound("after", "--09-30", "told of as past", "September 30"),
                        new Bound("after", "--09-30", "told of as past", "Sept. 30"))))
                .isEqualTo("after 30 September, year not given; before 22 November 2026");
        assertThat(Days.bounded(List.of())).isEqualTo("no date");
    }
}
