package io.hearsay.article;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PersonNameTest {

    @ParameterizedTest
    @ValueSource(strings = {"Anna Name", "Dr. Anna de Name", "Anna Name, MD", "Анна Нейм", "安娜 王"})
    void looksLikeOne(String text) {
        assertThat(PersonName.isLikely(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Senior Editor",
                "News Desk",
                "12 min",
                "the river",
                "What now?",
                "@anna name",
                "A Line That Goes On And On For Seven Words"
            })
    void doesNotLookLikeOne(String text) {
        assertThat(PersonName.isLikely(text)).isFalse();
        assertThat(PersonName.isPossible(text)).isFalse();
    }

    @Test
    void ofOneWordIsPossibleOnly() {
        assertThat(PersonName.isPossible("Amanda")).isTrue();
        assertThat(PersonName.isLikely("Amanda")).isFalse();
    }
}
