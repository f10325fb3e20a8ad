package io.hearsay.entity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SourceNounsTest {

    @Test
    void nounsTellWhatKindOfSourceSpeaks() {
        assertThat(SourceNouns.PERSON.has("officials")).isTrue();
        assertThat(SourceNouns.BODY.has("ministry")).isTrue();
        assertThat(SourceNouns.GOVERNMENT.has("regime")).isTrue();
        assertThat(SourceNouns.TITLE.has("spokeswoman")).isTrue();
        assertThat(SourceNouns.HONORIFIC.has("lt.")).isTrue();
        assertThat(SourceNouns.REPORT.has("rumours")).isTrue();
    }

    @Test
    void otherNounsTellNothing() {
        for (SourceNouns kind : SourceNouns.values()) {
            assertThat(kind.has("bridge")).as(kind.name()).isFalse();
        }
    }
}
