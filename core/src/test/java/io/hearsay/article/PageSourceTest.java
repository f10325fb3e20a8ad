package io.hearsay.article;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PageSourceTest {

    @Test
    void takesATextWithoutTagsForPlainText() {
        assertThat(new PageSource("5 < 6 and so on", null, null).isPlainText()).isTrue();
        assertThat(new PageSource("", null, "text/html").isPlainText()).isTrue();
    }

    @Test
    void takesATextWithTagsForHtml() {
        assertThat(new PageSource("one<br>two", null, null).isPlainText()).isFalse();
        assertThat(new PageSource("<!doctype html>", null, "text/html").isPlainText())
                .isFalse();
    }

    @Test
    void believesTheServerThatSaysPlainText() {
        assertThat(new PageSource("one<br>two", null, "Text/Plain; charset=utf-8").isPlainText())
                .isTrue();
    }
}
