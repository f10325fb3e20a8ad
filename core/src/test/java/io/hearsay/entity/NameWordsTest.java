package io.hearsay.entity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameWordsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            textBlock =
                    """
            U.S.-led force   | us·led·force
            Syria's army     | syria·s·army
            Côte d’Ivoire    | cote·d·ivoire
            Al-Qaeda in 2014 | al·qaeda·in·2014
            """)
    void namesAreComparedWithoutMarksAndAccents(String text, String keys) {
        assertThat(String.join(
                        "·",
                        NameWords.of(text).stream().map(NameWords.Word::key).toList()))
                .isEqualTo(keys);
    }

    @Test
    void aCommaPartsNames() {
        assertThat(NameWords.of("South, Korea").get(1).joined()).isFalse();
        assertThat(NameWords.of("South Korea").get(1).joined()).isTrue();
    }
}
