package io.hearsay.syndication;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProseLinesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The ferry ran aground.",
                "\"Nobody came,\" she said.",
                "Was it the fog?",
                "He named three causes:",
                "a long line without a full stop may still be a paragraph of running text that was cut off somewhere"
            })
    void aSentenceIsProse(String line) {
        assertThat(ProseLines.isProse(line)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                "Home > Newsletters",
                "HUBC 144.00 Decreased By ▼ -1.85 (-1.27%)",
                "icon mail icon phone icon search icon share icon mute icon share icon play icon mute icon mail icon play icon"
            })
    void aMenuATickerAndARowOfIconsAreNot(String line) {
        assertThat(ProseLines.isProse(line)).isFalse();
    }

    @Test
    void figuresAndCaseAreLevelledWhenLinesAreCompared() {
        assertThat(ProseLines.folded(" Updated 22:08 GMT ")).isEqualTo(ProseLines.folded("updated 09:15 gmt"));
    }
}
