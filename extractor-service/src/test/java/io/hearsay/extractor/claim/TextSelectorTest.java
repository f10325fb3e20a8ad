package io.hearsay.extractor.claim;

import static org.assertj.core.api.Assertions.assertThat;

import io.hearsay.text.CodePoints;
import io.hearsay.text.Span;
import org.junit.jupiter.api.Test;

class TextSelectorTest {

    @Test
    void contextIsCountedInCodePoints() {
        CodePoints text = CodePoints.of("😀".repeat(40) + "word" + "🙂".repeat(40));

        TextSelector selector = TextSelector.of(new Span(40, 44, "word"), text);

        assertThat(selector.prefix()).isEqualTo("😀".repeat(32));
        assertThat(selector.suffix()).isEqualTo("🙂".repeat(32));
        assertThat(selector.span()).isEqualTo(new Span(40, 44, "word"));
    }

    @Test
    void contextEndsWithTheText() {
        TextSelector selector = TextSelector.of(new Span(2, 6, "word"), CodePoints.of("a word."));

        assertThat(selector.prefix()).isEqualTo("a ");
        assertThat(selector.suffix()).isEqualTo(".");
        assertThat(TextSelector.of(null, CodePoints.of("a"))).isNull();
    }
}
