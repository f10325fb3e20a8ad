package io.hearsay.scraper.address;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QueryStringTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "utm_source=a",
                "UTM_Medium=a",
                "fbclid=1",
                "gclid=1",
                "mc_cid=1",
                "msclkid=1",
                "phpsessid=1",
                "JSESSIONID=1",
                "sid=0123456789abcdef0123",
                "s=d41d8cd98f00b204e9800998ecf8427e",
                "utm_source",
            })
    void whatOnlyTellsWhoReadsIsDropped(String pair) {
        assertThat(QueryString.withoutTracking(pair)).isEmpty();
        assertThat(QueryString.withoutTracking("id=7&" + pair)).isEqualTo("id=7");
    }

    @ParameterizedTest
    @ValueSource(strings = {"sid=7", "s=news", "sid=abcdefghijklmnopqrstuvwxyz", "sid=12345678901234567890", "utm=1"})
    void whatMayTellThePageIsKept(String pair) {
        assertThat(QueryString.withoutTracking(pair)).isEqualTo(pair);
    }

    @ParameterizedTest
    @CsvSource({
        "b=2&a=1, a=1&b=2",
        "b=2&a=1&b=1, a=1&b=2&b=1",
        "b&a=1, b&a=1",
        "a=1&&b=2, a=1&b=2",
        "b=&a=, a=&b=",
        "'', ''",
        "&, ''",
    })
    void parametersStandInTheOrderOfTheirNames(String given, String normal) {
        assertThat(QueryString.withoutTracking(given)).isEqualTo(normal);
        assertThat(QueryString.withoutTracking(normal)).as("stable").isEqualTo(normal);
    }
}
