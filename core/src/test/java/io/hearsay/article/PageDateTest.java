package io.hearsay.article;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PageDateTest {

    @ParameterizedTest
    @CsvSource({
        "2014-08-26T23:26:00+00:00, 2014-08-26T23:26:00Z",
        "2014-08-26T23:26:00.123-0500, 2014-08-26T23:26:00-05:00",
        "2014-08-26T23:26, 2014-08-26",
        "2014-08-26, 2014-08-26",
        "2014/8/6, 2014-08-06",
        "20140826, 2014-08-26",
        "2014-08-26 23:26:00 UTC, 2014-08-26T23:26:00Z",
        "'Tue, 26 Aug 2014 23:26:00 GMT', 2014-08-26",
        "Tue Aug 26 23:26:00 CEST 2014, 2014-08-26"
    })
    void readsMachineReadableValues(String value, String date) {
        assertThat(PageDate.ofValue(value)).isEqualTo(date);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "26 Aug, 2014 23:26 | 2014-08-26",
                "Published on August 26th, 2014 | 2014-08-26",
                "26. August 2014 | 2014-08-26",
                "26 de agosto de 2014 | 2014-08-26",
                "le 1 décembre 2014 | 2014-12-01",
                "26 августа 2014 | 2014-08-26",
                "26 أغسطس 2014 | 2014-08-26",
                "٢٦ أغسطس ٢٠١٤ | 2014-08-26",
                "26 אוגוסט, 26 באוגוסט 2014 | 2014-08-26",
                "26 मई 2014 | 2014-05-26",
                "Do 25.04.24, 14:07 Uhr | 2024-04-25",
                "2025年1月13日 16時 | 2025-01-13",
                "12/31/2014 | 2014-12-31",
                "By Anna NameAug 26, 2014 | 2014-08-26",
                "on 26-ago-2014 5:11:10 | 2014-08-26",
                "Psalm 5, 2014, sung on Aug 26, 2014 | 2014-08-26",
                "31/12/2014 at noon | 2014-12-31"
            })
    void readsPrintedDates(String line, String date) {
        assertThat(PageDate.ofText(line)).isEqualTo(date);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Monday",
                "31 February 2014",
                "August 2014",
                "26 Aug 0014",
                "Psalm 5, 2014",
                "99.99.2014",
                "05/04/2014"
            })
    void readsNoDateWhereThereIsNone(String line) {
        assertThat(PageDate.ofText(line)).isNull();
        assertThat(PageDate.ofValue(line)).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "https://news.example/2014/08/26/talks, 2014-08-26",
        "https://news.example/world/2014-8-6-talks, 2014-08-06",
        "https://news.example/2014/13/26/talks,",
        "https://news.example/20140826-talks, 2014-08-26",
        "https://news.example/20140826/talks, 2014-08-26",
        "https://news.example/20149926-talks,",
        "https://news.example/20140826,"
    })
    void readsTheDateOfAnAddress(String url, String date) {
        assertThat(PageDate.ofUrl(url)).isEqualTo(date);
    }

    @ParameterizedTest
    @CsvSource({
        "2014-08-26, 2014-08-26, true",
        "2014-08-26T23:30:00Z, 2014-08-27, true",
        "2014-08-26T23:30:00Z, 2014-08-25, false",
        "2014-08-26T02:30:00Z, 2014-08-25, true",
        "2014-08-26, 2014-08-28, false"
    })
    void allowsAnInstantTheDaysThatItHasSomewhere(String one, String other, boolean same) {
        assertThat(PageDate.isSameDay(one, other)).isEqualTo(same);
        assertThat(PageDate.isSameDay(other, one)).isEqualTo(same);
    }

    @ParameterizedTest
    @CsvSource({
        "2014-08-26, 2014-08-27, true",
        "2014-08-26T10:00:00Z, 2014-08-26T11:00:00Z, true",
        "2014-08-26T10:00:00Z, 2014-08-26, false",
        "2014-08-27, 2014-08-26, false"
    })
    void comparesAsPreciselyAsBothAreGiven(String one, String other, boolean before) {
        assertThat(PageDate.isBefore(one, other)).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({
        "2014-08-26T03:05:00Z, 2014-08-25T19:05:00-08:00, true",
        "2014-08-26T03:05:00Z, 2014-08-26T03:05:00Z, false",
        "2014-08-26T03:05:00Z, 2014-08-25T19:06:00-08:00, false",
        "2014-08-26T03:05:00+02:00, 2014-08-25T17:05:00-08:00, false",
        "2014-08-26, 2014-08-25T17:05:00-08:00, false"
    })
    void knowsAnInstantByAnotherClock(String instant, String other, boolean local) {
        assertThat(PageDate.isLocalTimeOf(instant, other)).isEqualTo(local);
    }

    @Test
    void knowsSpans() {
        assertThat(PageDate.isSpan("26 August 2014 to 30 August 2014")).isTrue();
        assertThat(PageDate.isSpan("26 August 2014 - 10:30")).isFalse();
        assertThat(PageDate.isSpan("26 August 2014")).isFalse();
    }
}
