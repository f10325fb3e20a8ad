package io.hearsay.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class SpanTest {

    @Test
    void aSpanThatDoesNotFitItsTextIsRefused() {
        assertThatThrownBy(() -> new Span(0, 3, "ab")).hasMessageContaining("does not fit");
        assertThatThrownBy(() -> new Span(2, 1, "")).hasMessageContaining("not a range");
    }

    @Test
    void touchingSpansDoNotOverlap() {
        assertThat(new Span(0, 2, "ab").overlaps(new Span(2, 4, "cd"))).isFalse();
        assertThat(new Span(0, 3, "abc").overlaps(new Span(2, 4, "cd"))).isTrue();
    }
}
