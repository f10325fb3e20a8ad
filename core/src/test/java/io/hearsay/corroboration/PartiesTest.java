package io.hearsay.corroboration;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PartiesTest {

    @Test
    void theSubjectActsAndTheOtherIsItsCounterpart() {
        Parties parties = of("Norway is negotiating with Iceland in Denmark");

        assertThat(parties.actors()).containsExactly("Norway");
        assertThat(parties.counterparts()).containsExactly("Iceland");
        assertThat(parties.places()).containsExactly("Denmark");
    }

    @Test
    void aChannelIsNoCounterpart() {
        Parties parties = of("Norway has passed Iceland a note via Sweden and Finland");

        assertThat(parties.places()).containsExactlyInAnyOrder("Sweden", "Finland");
        assertThat(parties.counterparts()).containsExactly("Iceland");
    }

    @Test
    void aBodyStandsForItsCountry() {
        assertThat(of("The Kremlin has rejected the draft").actors()).containsExactly("Russia");
    }

    @Test
    void thePassiveNamesItsActorAfterBy() {
        assertThat(of("The strait was mined by Iran").actors()).containsExactly("Iran");
    }

    @Test
    void whoeverIsAccusedActs() {
        assertThat(of("Iran of backing the rebels").actors()).containsExactly("Iran");
    }

    @Test
    void theHolderOfAnIntentionActs() {
        assertThat(of("Norway’s readiness to talk").actors()).containsExactly("Norway");
    }

    @Test
    void whatNamesNobodyIsTheSpeakersOwn() {
        assertThat(of("There are no plans to talk").firstPerson()).isTrue();
        assertThat(of("We have closed the border").firstPerson()).isTrue();
        assertThat(of("The border is closed").firstPerson()).isFalse();
        assertThat(of("The border is closed").isImpersonal()).isTrue();
    }

    private static Parties of(String text) {
        return Parties.of(Token.of(text));
    }
}
