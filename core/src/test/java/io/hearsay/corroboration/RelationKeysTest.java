package io.hearsay.corroboration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
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
        assertThat(meet(said("Ada Holm", one, null), said("Ivo Mraz", other, null)))
                .isTrue();
    }

    @Test
    void whatOneSpeakerSaysMeetsEarlier() {
        String one = "The zeppelin landed at dawn";
        String other = "The zeppelin was sold to a museum";

        assertThat(meet(said("Ada Holm", one, "2015-10-01"), said("Ada Holm", other, "2019-05-07")))
                .isTrue();
        assertThat(meet(said("Ada Holm", one, "2015-10-01"), said("Ivo Mraz", other, "2015-10-01")))
                .isFalse();
    }

    @Test
    void aCommonWordAloneBringsNothingTogether() {
        assertThat(meet(
                        said("Ada Holm", "The United States will attend the summit", null),
                        said("Ivo Mraz", "The United States lost a battle", null)))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "2015-10-01, 2015-10-01, true",
                "2015-10-01, 2015-11-29, true",
                "2015-11-29, 2015-10-01, true",
                "2015-10-01, 2017-10-01, false",
                "2017-10-01, 2015-10-01, false",
                "2015-10-01, -, true",
                "-, 2015-10-01, true",
                "-, -, true",
            })
    void whatIsSaidYearsApartMeetsWhenItSharesMore(String first, String second, boolean meets) {
        String landed = "The zeppelin landed in Reval";
        String never = "The zeppelin never came to Reval";
        assertThat(meet(said("Ada Holm", landed, first), said("Ivo Mraz", never, second)))
                .isEqualTo(meets);

        String captain = " under the captain of the airship company";
        assertThat(meet(said("Ada Holm", landed + captain, first), said("Ivo Mraz", never + captain, second)))
                .isTrue();
    }

    /** Whoever looks for the other finds it. */
    private static boolean meet(Utterance one, Utterance other) {
        RelationKeys first = RelationKeys.of(one);
        RelationKeys second = RelationKeys.of(other);
        boolean finds = !Collections.disjoint(first.sought(), second.filed());
        assertThat(!Collections.disjoint(second.sought(), first.filed())).isEqualTo(finds);
        return finds;
    }

    private static Utterance said(String speaker, String text, String date) {
        return Utterance.of(speaker, text, date);
    }

    private static Set<String> topics(String text) {
        return RelationKeys.topics(Reading.of(Utterance.of(null, text, null)));
    }
}
