package io.hearsay.corroboration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RelationKeysTest {

    @Test
    void oneThingInOtherWordsIsOneTopic() {
        Set<String> denial = topics("There are no plans to coordinate with the Assad regime");
        Set<String> assertion = topics("The cooperation with Damascus has already begun");

        assertThat(denial).contains("=Syria", "~cooperate");
        assertThat(assertion).contains("=Syria", "~cooperate");
    }

    @Test
    void synonymsAreOneTopic() {
        assertThat(topics("The navy will purchase barges")).containsAll(topics("buy"));
    }

    @Test
    void whatExcludesEachOtherIsOneTopic() {
        assertThat(topics("Prices rose")).isEqualTo(topics("Prices fell"));
    }

    @Test
    void functionWordsAreNoTopics() {
        assertThat(topics("It is not what they have been")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "There are no plans to coordinate with the Assad regime | The cooperation with Damascus has already begun",
                "The zeppelin landed | The zeppelin never came",
                "Unemployment will rise | Unemployment will fall"
            })
    void whatMayBeRelatedMeets(String one, String other) {
        assertThat(RelationKeys.of(Utterance.of("Ada Holm", one, null)))
                .containsAnyElementsOf(RelationKeys.of(Utterance.of("Ivo Mraz", other, null)));
    }

    @Test
    void aCommonWordAloneBringsNothingTogether() {
        assertThat(RelationKeys.of(Utterance.of("Ada Holm", "The United States will attend the summit", null)))
                .doesNotContainAnyElementsOf(
                        RelationKeys.of(Utterance.of("Ivo Mraz", "The United States lost a battle", null)));
    }

    private static Set<String> topics(String text) {
        return RelationKeys.topics(Reading.of(Utterance.of(null, text, null)));
    }
}
