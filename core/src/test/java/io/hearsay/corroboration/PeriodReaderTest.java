package io.hearsay.corroboration;

import static org.assertj.core.api.Assertions.assertThat;

import io.hearsay.corroboration.PeriodReader.Period;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;

class PeriodReaderTest {

    private static final LocalDate JULY_2022 = LocalDate.of(2022, 7, 13);

    @Test
    void aMonthWithItsYearIsThatMonth() {
        assertThat(read("The dam broke in March 2011", null)).containsExactly(month(2011, 3));
    }

    @Test
    void aMonthWithoutAYearIsTheNearestOne() {
        assertThat(read("Prices rose in June", JULY_2022)).containsExactly(month(2022, 6));
        assertThat(read("Prices will rise in January", LocalDate.of(2021, 10, 5)))
                .containsExactly(month(2022, 1));
        assertThat(read("Prices rose in December", LocalDate.of(2022, 2, 1))).containsExactly(month(2021, 12));
    }

    @Test
    void withoutADateOnlyWhatNamesAYearCounts() {
        assertThat(read("Prices rose in June", null)).isEmpty();
        assertThat(read("Prices rose in 2019", null)).containsExactly(year(2019));
    }

    @Test
    void lastYearDependsOnTheDayItWasSaid() {
        assertThat(read("The gap closed last year", JULY_2022)).containsExactly(year(2021));
        assertThat(read("The gap will close next year", JULY_2022)).containsExactly(year(2023));
    }

    @Test
    void mayAndMarchAreMonthsOnlyWithACapital() {
        assertThat(read("They may march", JULY_2022)).isEmpty();
    }

    @Test
    void periodsAreApartWithAMonthsGrace() {
        assertThat(month(2022, 6).apartFrom(month(2021, 6))).isTrue();
        assertThat(month(2022, 6).apartFrom(month(2022, 7))).isFalse();
        assertThat(month(2022, 6).apartFrom(year(2022))).isFalse();
        assertThat(year(2015).apartFrom(month(2017, 9))).isTrue();
    }

    private static Period month(int year, int month) {
        return new Period(YearMonth.of(year, month), YearMonth.of(year, month));
    }

    private static Period year(int year) {
        return new Period(YearMonth.of(year, 1), YearMonth.of(year, 12));
    }

    private static List<Period> read(String text, LocalDate said) {
        return PeriodReader.read(Token.of(text), said);
    }
}
