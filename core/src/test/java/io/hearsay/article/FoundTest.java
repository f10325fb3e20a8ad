package io.hearsay.article;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FoundTest {

    private static final Found<String> HERE = Found.of("here", "meta", 0.8);

    @Test
    void hasEvidenceOnlyWithAValue() {
        assertThat(HERE.evidence()).isEqualTo(new Evidence("meta", 0.8));
        assertThat(Found.<String>of(null, "meta", 0.8)).isEqualTo(Found.nothing());
    }

    @Test
    void givesWayOnlyWhereNothingWasFound() {
        assertThat(HERE.or(Found.of("there", "html", 0.9))).isEqualTo(HERE);
        assertThat(Found.<String>nothing().or(HERE)).isEqualTo(HERE);
    }

    @Test
    void keepsItsEvidenceThroughAChange() {
        assertThat(HERE.map(value -> value + "!")).isEqualTo(Found.of("here!", "meta", 0.8));
        assertThat(HERE.map(_ -> null)).isEqualTo(Found.nothing());
    }
}
