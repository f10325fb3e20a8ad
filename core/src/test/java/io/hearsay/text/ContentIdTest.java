package io.hearsay.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ContentIdTest {

    @Test
    void theSamePartsGiveTheSameId() {
        assertThat(ContentId.of("a", "b")).isEqualTo(ContentId.of("a", "b")).hasSize(24);
    }

    @Test
    void partsAreKeptApart() {
        assertThat(ContentId.of("ab", "c")).isNotEqualTo(ContentId.of("a", "bc"));
    }
}
