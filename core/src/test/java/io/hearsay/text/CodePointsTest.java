package io.hearsay.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CodePointsTest {

    @Test
    void plainTextHasTheSamePositionsInBothUnits() {
        CodePoints text = CodePoints.of("He said no.");
        assertThat(text.fromUtf16(3)).isEqualTo(3);
        assertThat(text.toUtf16(3)).isEqualTo(3);
        assertThat(text.length()).isEqualTo(11);
    }

    @Test
    void aSupplementaryCharacterCountsOnce() {
        CodePoints text = CodePoints.of("a😀b😀c");
        assertThat(text.length()).isEqualTo(5);
        assertThat(text.fromUtf16(3)).isEqualTo(2);
        assertThat(text.toUtf16(4)).isEqualTo(6);
        assertThat(text.span(1, 3)).isEqualTo(new Span(1, 2, "😀"));
    }

    @Test
    void everyPositionGoesThereAndBack() {
        CodePoints text = CodePoints.of("“x” 😀😀 – é");
        for (int i = 0; i <= text.length(); i++) {
            assertThat(text.fromUtf16(text.toUtf16(i))).isEqualTo(i);
        }
    }
}
