package io.hearsay.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InflectionTest {

    @ParameterizedTest
    @CsvSource({
        "claim, claims, claimed, claiming",
        "urge, urges, urged, urging",
        "deny, denies, denied, denying",
        "say, says, sayed, saying",
        "wish, wishes, wished, wishing",
        "agree, agrees, agreed, agreeing",
        "admit, admits, admitted, admitting",
        "veto, vetoes, vetoed, vetoing"
    })
    void regularVerbsFollowTheirEnding(String lemma, String third, String past, String ing) {
        assertThat(Inflection.third(lemma)).isEqualTo(third);
        assertThat(Inflection.past(lemma)).isEqualTo(past);
        assertThat(Inflection.ing(lemma)).isEqualTo(ing);
    }
}
