package io.hearsay.syndication;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WordSequenceTest {

    @Test
    void caseSpellingAndMarksAreLevelled() {
        WordSequence british = WordSequence.of("The Harbour organisation, honoured.");
        WordSequence american = WordSequence.of("the harbor ORGANIZATION honored");

        assertThat(british.size()).isEqualTo(4);
        for (int i = 0; i < british.size(); i++) {
            assertThat(british.word(i)).as("word %s", i).isEqualTo(american.word(i));
        }
    }

    @Test
    void wordsKnowWhetherTheyAreQuoted() {
        WordSequence words = WordSequence.of("He said \"never again\" twice");

        assertThat(words.quoted(1)).isFalse();
        assertThat(words.quoted(2)).isTrue();
        assertThat(words.narrativeSize()).isEqualTo(3);
    }

    @Test
    void placesAreGivenInCodePoints() {
        WordSequence words = WordSequence.of("🚢🚢 The ship sails");

        assertThat(words.span(0, 2).start()).isEqualTo(3);
        assertThat(words.span(0, 2).exact()).isEqualTo("The ship");
    }

    @Test
    void furnitureIsLeftOut() {
        Document document = new Document("d", "Home > News\nThe ship sails today.\n", null, null);

        assertThat(WordSequence.of(document, RecurringLines.NONE).size()).isEqualTo(4);
    }
}
