package io.hearsay.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PosTest {

    @Test
    void aTagIsItsName() {
        assertThat(Pos.parse("NOUN")).isEqualTo(Pos.NOUN);
    }

    @Test
    void ofAJoinedTagTheFirstPartCounts() {
        assertThat(Pos.parse("PROPN+PART")).isEqualTo(Pos.PROPN);
    }

    @Test
    void aForeignTagIsX() {
        assertThat(Pos.parse("VBD")).isEqualTo(Pos.X);
    }
}
