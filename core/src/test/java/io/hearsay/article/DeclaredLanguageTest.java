package io.hearsay.article;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeclaredLanguageTest {

    @ParameterizedTest
    @CsvSource({"en, en", "en_GB, en-GB", "zh-Hant-TW, zh-Hant-TW", "the English one, ", "'', "})
    void isAWellFormedTag(String declared, String tag) {
        assertThat(DeclaredLanguage.tag(declared)).isEqualTo(tag);
    }

    @ParameterizedTest
    @CsvSource({
        "en-GB, The talks go on., en-GB",
        "en, Переговоры продолжаются., ",
        "ru, Переговоры продолжаются., ru",
        "ko, 회담이 계속된다., ko",
        "sr, Razgovori se nastavljaju., sr",
        "en, 42, en"
    })
    void isDoubtedWhereTheTextIsInAnotherScript(String tag, String text, String confirmed) {
        assertThat(DeclaredLanguage.confirmed(tag, text)).isEqualTo(confirmed);
    }

    @Test
    void isNoneWhereNoneIsDeclared() {
        assertThat(DeclaredLanguage.tag(null)).isNull();
        assertThat(DeclaredLanguage.confirmed(null, "The talks go on.")).isNull();
    }
}
