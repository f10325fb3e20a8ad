package io.hearsay.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CountedLinesTest {

    @Test
    void aLineCountsOnceAndOneWithoutLettersDoesNot() {
        assertThat(CountedLines.of("Read 12 of 40\n\n* * *\n\nRead 31 of 99\n\nMore")
                        .lettersByLine())
                .containsOnlyKeys("Read 00 of 00", "More");
    }

    @Test
    void longLinesAndQuotationsAreNeverFurniture() {
        assertThat(CountedLines.mayBeFurniture("Sign up for our letter.")).isTrue();
        assertThat(CountedLines.mayBeFurniture("a".repeat(250))).isTrue();
        assertThat(CountedLines.mayBeFurniture("a".repeat(251))).isFalse();
        assertThat(CountedLines.mayBeFurniture("\"No,\" she said.")).isFalse();
        assertThat(CountedLines.mayBeFurniture("„Nein“, sagte sie.")).isFalse();
    }

    @Test
    void anEndlessPageIsCountedInPart() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 5000; i++) {
            text.append("line ").append(Character.toString(0x4E00 + i)).append('\n');
        }
        assertThat(CountedLines.of(text.toString()).lettersByLine()).hasSize(CountedLines.MOST);
    }

    @Test
    void holdsAKnownLineWhateverItsDigits() {
        CountedLines lines = CountedLines.of("Updated 10:22");
        assertThat(lines.holdAny(FurnitureLines.of(List.of("Updated 09:41")))).isTrue();
        assertThat(lines.holdAny(FurnitureLines.NONE)).isFalse();
    }
}
