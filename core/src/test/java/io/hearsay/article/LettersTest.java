package io.hearsay.article;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LettersTest {

    @Test
    void countsLettersAndDigitsOnly() {
        assertThat(Letters.weight("It's 5 pm.")).isEqualTo(6);
    }

    @Test
    void weighsIdeographsMore() {
        assertThat(Letters.weight("気象")).isEqualTo(5);
    }

    @Test
    void knowsScriptsWithoutBlanks() {
        assertThat(Letters.isUnspaced("気象庁で開かれた")).isTrue();
        assertThat(Letters.isUnspaced("สวัสดีครับ")).isTrue();
        assertThat(Letters.isUnspaced("The army")).isFalse();
    }
}
