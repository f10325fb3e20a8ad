package io.hearsay.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CueLexiconTest {

    private final CueLexicon lexicon = CueLexicon.standard();

    @ParameterizedTest
    @CsvSource({
        "said, say, assert",
        "told, tell, assert",
        "denies, deny, deny",
        "accusing, accuse, accuse",
        "warned, warn, warn",
        "urged, urge, urge",
        "vowed, vow, promise",
        "declined, decline, decline",
        "wants, want, attitude",
        "insistence, insistence, assert"
    })
    void everyFormLeadsToItsCueAndAct(String form, String lemma, String act) {
        Cue cue = lexicon.find(form).orElseThrow();

        assertThat(cue.lemma()).isEqualTo(lemma);
        assertThat(cue.act()).isEqualTo(act);
    }

    @Test
    void attitudesAreToldFromSpeech() {
        assertThat(lexicon.find("believes").orElseThrow().attitude()).isTrue();
        assertThat(lexicon.find("stated").orElseThrow().attitude()).isFalse();
    }

    @Test
    void otherWordsAreNoCues() {
        assertThat(lexicon.find("walked")).isEmpty();
        assertThat(lexicon.find("")).isEmpty();
    }
}
