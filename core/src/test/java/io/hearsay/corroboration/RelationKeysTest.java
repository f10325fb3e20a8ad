package io.hearsay.corroboration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class RelationKeysTest {

    @Test
    void statementsThatSpeakOfOneThingInOtherWordsMeet() {
        Set<String> denial = RelationKeys.of(utterance("There are no plans to coordinate with the Assad regime"));
        Set<String> assertion = RelationKeys.of(utterance("The cooperation with Damascus has already begun"));

        assertThat(denial).contains("=Syria", "#cooperate");
        assertThat(assertion).contains("=Syria", "#cooperate");
    }

    @Test
    void synonymsShareAKey() {
        assertThat(RelationKeys.of(utterance("The navy will purchase barges")))
                .containsAll(RelationKeys.of(utterance("buy")));
    }

    @Test
    void functionWordsAreNoKeys() {
        assertThat(RelationKeys.of(utterance("It is not what they have been"))).isEmpty();
    }

    private static Utterance utterance(String text) {
        return Utterance.of(null, text, null);
    }
}
