package io.hearsay.scraper.address;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EscapesTest {

    @ParameterizedTest
    @CsvSource({
        "abc, abc",
        "%7Euser, ~user",
        "%41%62, Ab",
        "%e2%82%ac, %E2%82%AC",
        "€, %E2%82%AC",
        "𝄞, %F0%9D%84%9E",
        "100%, 100%25",
        "%4, %254",
        "%zz, %25zz",
        "%2f, %2F",
        "%25%34%31, %2541",
        "'a b', a%20b",
        "a<b>, a%3Cb%3E",
        "a%4%31, a%2541",
    })
    void whatCanBeSpelledInSeveralWaysHasOneSpelling(String given, String normal) {
        assertThat(Escapes.normalise(given, "<>")).isEqualTo(normal);
        assertThat(Escapes.normalise(normal, "<>")).as("stable").isEqualTo(normal);
    }
}
