package io.hearsay.corroboration.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ThesaurusTest {

    private final Thesaurus thesaurus = Thesaurus.standard();

    @ParameterizedTest
    @CsvSource({
        "begun, begin",
        "flights, flight",
        "cancelled, cancel",
        "denies, deny",
        "coordinating, coordinate",
        "stopped, stop",
        "officers, officer",
        "officer, officer",
        "press, press",
        "qwertish, qwertish"
    })
    void findsTheBaseFormOfAnInflectedWord(String word, String base) {
        assertThat(thesaurus.base(word)).isEqualTo(base);
    }

    @ParameterizedTest
    @CsvSource({
        "border, border, SAME",
        "buy, purchase, SYNONYM",
        "decide, decision, SYNONYM",
        "open, close, OPPOSITE",
        "hot, cold, OPPOSITE",
        "tree, oak, BROADER",
        "oak, tree, NARROWER",
        "bread, treaty, NONE",
        "qwertish, treaty, NONE"
    })
    void tellsHowWordsRelate(String a, String b, Kinship kinship) {
        assertThat(thesaurus.kinship(a, b)).isEqualTo(kinship);
    }

    @Test
    void kinshipIsTheSameFromBothSidesExceptForGenerality() {
        assertThat(thesaurus.kinship("close", "open")).isEqualTo(thesaurus.kinship("open", "close"));
        assertThat(thesaurus.kinship("purchase", "buy")).isEqualTo(thesaurus.kinship("buy", "purchase"));
    }

    @Test
    void knowsWhatKindOfThingAWordNames() {
        assertThat(thesaurus.isKindOf("soldier", "person")).isTrue();
        assertThat(thesaurus.isKindOf("nurse", "person")).isTrue();
        assertThat(thesaurus.isKindOf("bridge", "person")).isFalse();
        assertThat(thesaurus.isKindOf("qwertish", "person")).isFalse();
    }

    @Test
    void synonymsShareAConcept() {
        assertThat(thesaurus.concept("purchase")).isEqualTo(thesaurus.concept("buy"));
        assertThat(thesaurus.concept("qwertish")).isEqualTo("qwertish");
    }
}
