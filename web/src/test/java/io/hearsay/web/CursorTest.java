package io.hearsay.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class CursorTest {

    @Test
    void aCursorGivesItsKeysBack() {
        String cursor = Cursor.of("/claims?q=syria", "2014-08-26", "c1");
        assertThat(Cursor.keys(cursor, "/claims?q=syria", 2)).containsExactly("2014-08-26", "c1");
    }

    @Test
    void aCursorOfAnotherQueryIsRefused() {
        String cursor = Cursor.of("/claims?q=syria", "2014-08-26", "c1");
        assertThatThrownBy(() -> Cursor.keys(cursor, "/claims?q=iraq", 2)).hasMessageContaining("same query");
    }

    @Test
    void freeTextIsNoCursor() {
        assertThatThrownBy(() -> Cursor.keys("not a cursor!", "/claims", 1)).hasMessageContaining("cursor");
        assertThatThrownBy(() -> Cursor.keys("", "/claims", 1)).hasMessageContaining("same query");
    }

    @Test
    void emptyKeysSurvive() {
        assertThat(Cursor.keys(Cursor.of("q", "", "x"), "q", 2)).containsExactly("", "x");
    }
}
