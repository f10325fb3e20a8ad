package io.hearsay.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FurnitureLinesTest {

    @Test
    void knowsALineInOtherDigits() {
        FurnitureLines lines = FurnitureLines.of(List.of("Read by 12 people", "Updated\u00A023:59"));
        assertThat(lines.contains("Read by 55 people")).isTrue();
        assertThat(lines.contains("Updated 00:01")).isTrue();
        assertThat(lines.lines()).containsExactly("Read by 00 people", "Updated 00:00");
    }

    @Test
    void masksDigitsOneByOne() {
        assertThat(FurnitureLines.of(List.of("Read by 12 people")).contains("Read by 103 people"))
                .isFalse();
    }

    @Test
    void knowsNoneByDefault() {
        assertThat(FurnitureLines.NONE.contains("")).isFalse();
        assertThat(FurnitureLines.of(List.of("", " ")).lines()).isEmpty();
    }
}
