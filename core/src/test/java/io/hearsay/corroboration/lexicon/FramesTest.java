package io.hearsay.corroboration.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FramesTest {

    private final Frames frames = Frames.standard();

    @Test
    void wordsAndPhrasesEvokeTheSameFrame() {
        assertThat(evoked("coordinate").get(0)).contains("cooperate");
        assertThat(evoked("cooperation").get(0)).contains("cooperate");
        assertThat(evoked("share", "some", "intelligence").keySet()).contains(0, 2);
        assertThat(evoked("share", "some", "intelligence").get(2)).contains("cooperate");
    }

    @Test
    void theWordsOfAPhraseMustStandNearEachOther() {
        assertThat(evoked("share", "a", "long", "and", "winding", "road", "to", "intelligence")
                        .get(0))
                .isNull();
    }

    @Test
    void opposedFramesExcludeEachOtherFromBothSides() {
        assertThat(frames.opposite("rise", "fall")).isTrue();
        assertThat(frames.opposite("fall", "rise")).isTrue();
        assertThat(frames.opposite("rise", "cooperate")).isFalse();
        assertThat(frames.opposite("cooperate", "cooperate")).isFalse();
    }

    @Test
    void anIrregularFormListedAsWrittenIsFound() {
        assertThat(frames.evoked(List.of("go"), List.of("gone")).get(0)).contains("abolish");
        assertThat(frames.evoked(List.of("go"), List.of("go")).get(0)).isNull();
    }

    private Map<Integer, Set<String>> evoked(String... words) {
        return frames.evoked(List.of(words), List.of(words));
    }
}
