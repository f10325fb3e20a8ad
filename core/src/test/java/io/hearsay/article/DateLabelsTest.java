package io.hearsay.article;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DateLabelsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "26 August 2014 | 2014-08-26 |",
                "Published Tuesday 26 August 2014 | 2014-08-26 |",
                "Updated: 27 August 2014 | | 2014-08-27",
                "Published 26 August 2014, updated 27 August 2014 | 2014-08-26 | 2014-08-27",
                "Last updated on August 27, 2014; first published August 26, 2014 | 2014-08-26 | 2014-08-27",
                "Aktualisiert am 27. August 2014 | | 2014-08-27",
                "Publié le 26 août 2014 – Mis à jour le 27 août 2014 | 2014-08-26 | 2014-08-27",
                "The minister spoke | |"
            })
    void tellPublicationFromChange(String line, String published, String modified) {
        assertThat(DateLabels.dates(line, null)).isEqualTo(new PrintedDates(published, modified));
    }

    @Test
    void reachIntoTheNextLine() {
        assertThat(DateLabels.alone("Last updated:")).isEqualTo("Last updated");
        assertThat(DateLabels.dates("27 August 2014", "Last updated")).isEqualTo(new PrintedDates(null, "2014-08-27"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "26 August 2014 | |",
                "Posted on 26 August 2014 | 2014-08-26 |",
                "1 May 2020 Posted on 26 August 2014 | 2014-08-26 |",
                "Last updated: 26 August 2014 | | 2014-08-26"
            })
    void announceWhatFollowsThem(String line, String published, String modified) {
        assertThat(DateLabels.announced(line, null)).isEqualTo(new PrintedDates(published, modified));
        assertThat(DateLabels.announced("26 August 2014", "Posted on")).isEqualTo(new PrintedDates("2014-08-26", null));
    }

    @Test
    void passOverASpanOfDates() {
        assertThat(DateLabels.dates("Date: 2014-08-26 - 2014-08-30", null)).isEqualTo(PrintedDates.NONE);
    }

    @Test
    void standAloneOnlyWithoutADate() {
        assertThat(DateLabels.alone("Updated 27 August 2014")).isNull();
        assertThat(DateLabels.alone("The updated rules were made known to the public"))
                .isNull();
    }
}
