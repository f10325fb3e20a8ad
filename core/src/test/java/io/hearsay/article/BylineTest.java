package io.hearsay.article;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BylineTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "By Anna Name | Anna Name",
                "BY ANNA NAME AND BEN OTHER | ANNA NAME",
                "Written by: Anna Name and Ben Other, March 4 | Anna Name and Ben Other",
                "Von Anna Name, Berlin | Anna Name",
                "Por Ana de la Name y Luis Otro | Ana de la Name y Luis Otro",
                "Texte : Anna Name | Anna Name",
                "By Anna Name, Ben Other and Cy Third • 4 March | Anna Name, Ben Other and Cy Third"
            })
    void givesTheNamesAfterItsOpening(String line, String names) {
        assertThat(Byline.names(line)).singleElement().asString().startsWith(names);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "By the river", "Paris talks go on", "Text size", "By 2030", "Byron Name"})
    void isNoneWithoutNames(String line) {
        assertThat(Byline.names(line)).isEmpty();
    }

    @Test
    void mayBeCutAfterItsOpening() {
        assertThat(Byline.isOpening("Written by:")).isTrue();
        assertThat(Byline.isOpening("By")).isTrue();
        assertThat(Byline.isOpening("By Anna")).isFalse();
        assertThat(Byline.opens("By Anna")).isTrue();
        assertThat(Byline.opens("Anna Name")).isFalse();
    }
}
