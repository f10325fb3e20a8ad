package io.hearsay.scraper.robots;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class VerdictTest {

    @ParameterizedTest
    @EnumSource
    void aVerdictIsFoundByItsName(Verdict verdict) {
        assertThat(verdict.wireName()).matches("[a-z-]+");
        assertThat(Verdict.of(verdict.wireName())).isEqualTo(verdict);
    }
}
