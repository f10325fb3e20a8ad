package io.hearsay.entity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class GivenSpeakerTest {

    @Test
    void aPersonKeepsTheNameAndSpeaksForWhomTheOfficeTells() {
        assertThat(GivenSpeaker.of(" Josh  Earnest ", SpeakerStatus.NAMED, "US press secretary"))
                .isEqualTo(new Speaker("Josh Earnest", SpeakerStatus.NAMED, "US press secretary", "United States"));
        assertThat(GivenSpeaker.of("Anna Berg", SpeakerStatus.NAMED, " "))
                .isEqualTo(new Speaker("Anna Berg", SpeakerStatus.NAMED, null, null));
    }

    @Test
    void aBodyGetsItsCanonicalName() {
        assertThat(GivenSpeaker.of("Washington", SpeakerStatus.NAMED, null))
                .isEqualTo(new Speaker("United States", SpeakerStatus.NAMED, null, "United States"));
    }

    @Test
    void aDescriptionStaysOne() {
        assertThat(GivenSpeaker.of("US officials", SpeakerStatus.ANONYMOUS, null))
                .isEqualTo(new Speaker("US officials", SpeakerStatus.ANONYMOUS, null, "United States"));
        assertThat(GivenSpeaker.of("sources in Damascus", SpeakerStatus.ANONYMOUS, null)
                        .represents())
                .isNull();
    }

    @Test
    void nobodyIsNobody() {
        assertThat(GivenSpeaker.of("whoever", SpeakerStatus.UNRESOLVED, "minister"))
                .isEqualTo(Speaker.UNKNOWN);
    }
}
