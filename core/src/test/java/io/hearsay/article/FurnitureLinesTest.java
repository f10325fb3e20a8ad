package io.hearsay.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FurnitureLinesTest {

    @Test
    void findsLinesThatStandOnThreePages() {
        FurnitureLines lines = FurnitureLines.recurringIn(List.of(
                List.of("Read by 12 people", "One"),
                List.of("Read by 7 people", "Two", "One"),
                List.of("Read by 103 people")));
        assertThat(lines.contains("Read by 55 people")).isFalse();
        assertThat(lines.contains("One")).isFalse();
    }

    @Test
    void masksDigitsOneByOne() {
        FurnitureLines lines = FurnitureLines.recurringIn(
                List.of(List.of("Updated 10:22"), List.of("Updated 09:41"), List.of("Updated\u00A023:59")));
        assertThat(lines.contains("Updated 00:01")).isTrue();
        assertThat(lines.lines()).containsExactly("Updated 00:00");
    }

    @Test
    void countsALineOnceAPage() {
        assertThat(FurnitureLines.recurringIn(List.of(List.of("More", "More", "More")))
                        .contains("More"))
                .isFalse();
    }

    @Test
    void knowsNoneByDefault() {
        assertThat(FurnitureLines.NONE.contains("")).isFalse();
        assertThat(FurnitureLines.of(List.of("", " ")).lines()).isEmpty();
    }
}
