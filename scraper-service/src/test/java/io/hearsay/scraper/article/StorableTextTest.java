package io.hearsay.scraper.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class StorableTextTest {

    @Test
    void whatCanBeHeldIsLeftAsItIs() {
        String text = "Café \u00a0 \uD83D\uDE00 \t end";
        assertThat(StorableText.of(text)).isSameAs(text);
        assertThat(StorableText.of((String) null)).isNull();
        assertThat(StorableText.of("")).isEmpty();
    }

    @Test
    void whatCannotIsReplacedCharacterByCharacter() {
        assertThat(StorableText.of("a\0b")).isEqualTo("a\uFFFDb");
        assertThat(StorableText.of("\uD83D")).isEqualTo("\uFFFD");
        assertThat(StorableText.of("\uDE00\uD83D\uD83D\uDE00")).isEqualTo("\uFFFD\uFFFD\uD83D\uDE00");
    }

    @Test
    void everyTextOfAListIsMadeStorable() {
        assertThat(StorableText.of(List.of("a", "b\0"))).containsExactly("a", "b\uFFFD");
        assertThat(StorableText.of(Arrays.<String>asList())).isEmpty();
    }
}
