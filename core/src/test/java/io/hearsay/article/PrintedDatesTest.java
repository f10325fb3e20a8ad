package io.hearsay.article;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PrintedDatesTest {

    @Test
    void keepTheirOwnAndTakeWhatIsMissing() {
        PrintedDates first = new PrintedDates("2014-08-26", null);
        assertThat(first.or(new PrintedDates("2014-08-20", "2014-08-27")))
                .isEqualTo(new PrintedDates("2014-08-26", "2014-08-27"));
        assertThat(PrintedDates.NONE.or(first)).isEqualTo(first);
    }
}
