package io.hearsay.entity;

import static org.assertj.core.api.Assertions.assertThat;

import io.hearsay.text.Span;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NameMatcherTest {

    private static final NameMatcher PENA = NameMatcher.of(List.of("José Peña", "Pena", "J. R. Peña", "–"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "said José Peña.",
                "JOSE PENA said",
                "jose pena's word",
                "José\n\nPeña",
                "Peña said",
                "as J.R. Peña said",
                "José-Peña"
            })
    void aNameIsFoundHoweverItIsWritten(String text) {
        assertThat(PENA.isIn(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a pena of his own", "José said", "Penal code", "Pe na"})
    void otherWordsAreNot(String text) {
        assertThat(PENA.isIn(text)).isFalse();
    }

    @Test
    void placesAreCodePointsAndTheLongestNameIsTaken() {
        assertThat(PENA.mentions("😀 José Peña, Pena"))
                .containsExactly(new Span(2, 11, "José Peña"), new Span(7, 11, "Peña"), new Span(13, 17, "Pena"));
    }

    @Test
    void aNameAsAWholeIsOneOfThem() {
        assertThat(PENA.isNamed("jose peña")).isTrue();
        assertThat(PENA.isNamed("José Peña Nieto")).isFalse();
        assertThat(PENA.isNamed(null)).isFalse();
        assertThat(PENA.isNamed("–")).isFalse();
    }

    @Test
    void whoHasNoNameIsNowhere() {
        assertThat(NameMatcher.of(List.of()).isIn("José Peña")).isFalse();
    }
}
