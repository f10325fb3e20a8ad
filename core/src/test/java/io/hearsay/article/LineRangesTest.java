package io.hearsay.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LineRangesTest {

    @Test
    void findsLinesWithoutTheBlanksAroundThem() {
        assertThat(texts("  one \r\n\r\n\u00A0two\n")).containsExactly("one", "two");
    }

    @Test
    void findsTheParagraphsOfAHardWrappedText() {
        String text =
                """
                The minister said on Monday that the talks which began
                a week ago would go on until both sides had agreed on
                all of it.

                Nobody left the room that day, and nobody is expected
                to leave it soon, as the spokesman said.
                """;
        assertThat(texts(text)).hasSize(2);
    }

    @Test
    void findsNoneInABlankText() {
        assertThat(texts(" \n\t\n")).isEmpty();
    }

    private static List<String> texts(String text) {
        return LineRanges.of(text).stream()
                .map(range -> text.substring(range[0], range[1]))
                .toList();
    }
}
