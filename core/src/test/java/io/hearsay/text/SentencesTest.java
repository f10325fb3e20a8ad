package io.hearsay.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SentencesTest {

    @Test
    void aSentenceEndsAtItsMark() {
        assertThat(Sentences.of("The bridge is open. Is the tunnel? It is closed!"))
                .containsExactly("The bridge is open.", "Is the tunnel?", "It is closed!");
    }

    @Test
    void anAbbreviationEndsNone() {
        assertThat(Sentences.of("Mr. Holm met Gen. Mraz. They talked."))
                .containsExactly("Mr. Holm met Gen. Mraz.", "They talked.");
    }

    @Test
    void severalMarksEndOne() {
        assertThat(Sentences.of("They did what?! Nobody knows…")).containsExactly("They did what?!", "Nobody knows…");
    }

    @Test
    void whatHoldsNoWordsHasNone() {
        assertThat(Sentences.of(" … \n")).isEmpty();
    }
}
