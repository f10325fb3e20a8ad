package io.hearsay.extractor.entity;

import static org.assertj.core.api.Assertions.assertThat;

import io.hearsay.entity.Speaker;
import io.hearsay.entity.SpeakerStatus;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SpeakerIdTest {

    @Test
    void aNamedSpeakerIsOneWhereverQuoted() {
        Speaker earnest = new Speaker("Josh Earnest", SpeakerStatus.NAMED, "spokesman", null);
        Speaker bare = new Speaker("Josh Earnest", SpeakerStatus.NAMED, null, null);

        assertThat(SpeakerId.of(earnest, "hash-1")).isEqualTo(SpeakerId.of(bare, "hash-2"));
    }

    @Test
    void aBodyIsOneUnderAllItsNames() {
        Speaker us = new Speaker("US", SpeakerStatus.NAMED, null, null);
        Speaker america = new Speaker("United States", SpeakerStatus.NAMED, null, null);

        assertThat(SpeakerId.of(us, "h")).isEqualTo(SpeakerId.of(america, "h"));
    }

    @Test
    void twoOfficialsDescribedAlikeAreTwo() {
        Speaker official = new Speaker("a US official", SpeakerStatus.ANONYMOUS, null, null);

        assertThat(SpeakerId.of(official, "hash-1")).isNotEqualTo(SpeakerId.of(official, "hash-2"));
        assertThat(SpeakerId.of(Speaker.UNKNOWN, "hash-1")).isNull();
    }

    @Test
    void aTextIsFoundUnderTheOtherNamesOfWhomItNames() {
        assertThat(OtherNames.in(Stream.of("Damascus spoke", null))).contains("Syria", "Syrian");
        assertThat(OtherNames.in(Stream.of("the harbour was quiet"))).isEmpty();
    }
}
