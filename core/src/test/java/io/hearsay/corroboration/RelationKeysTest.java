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
                "The zeppelin landed in Reval | The zeppelin never came to Reval",
                "Unemployment will rise | Unemployment will fall"
            })
    void whatMayBeRelatedMeets(String one, String other) {
        assertThat(keys("Ada Holm", one)).containsAnyElementsOf(keys("Ivo Mraz", other));
    }

    @Test
    void whatOneSpeakerSaysMeetsEarlier() {
        String one = "The zeppelin landed at dawn";
        String other = "The zeppelin was sold to a museum";

        assertThat(keys("Ada Holm", one)).containsAnyElementsOf(keys("Ada Holm", other));
        assertThat(keys("Ada Holm", one)).doesNotContainAnyElementsOf(keys("Ivo Mraz", other));
    }

    @Test
    void aCommonWordAloneBringsNothingTogether() {
        assertThat(keys("Ada Holm", "The United States will attend the summit"))
                .doesNotContainAnyElementsOf(keys("Ivo Mraz", "The United States lost a battle"));
    }

    private static Set<Long> keys(String speaker, String text) {
        return RelationKeys.of(Utterance.of(speaker, text, null));
    }

    private static Set<String> topics(String text) {
        return RelationKeys.topics(Reading.of(Utterance.of(null, text, null)));
    }
}
