package io.hearsay.corroboration;

import static org.assertj.core.api.Assertions.assertThat;

import io.hearsay.claim.SpeechAct;
import io.hearsay.corroboration.Reading.Stance;
import io.hearsay.entity.Speaker;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReadingTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "There are no plans to close the mine.",
                "The mine won't close.",
                "Nobody has closed the mine.",
                "The company denied that it closed the mine.",
                "We have yet to close the mine.",
                "The miners refuse to leave.",
                "Neither the mine nor the mill has closed."
            })
    void hearsANegationInWhateverWords(String text) {
        assertThat(read(text).negated()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The mine has closed.",
                "It is not impossible that the mine closes.",
                "The mine closed because nobody needed coal.",
                "The firm does nothing but close mines."
            })
    void isNotMisledByWordsThatOnlyLookNegative(String text) {
        assertThat(read(text).negated()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "The mine may close, POSSIBLE",
        "The mine should close, DEMANDED",
        "We want the mine to close, DEMANDED",
        "If prices fall the mine closes, CONDITIONAL",
        "The mine stays open as long as prices hold, CONDITIONAL",
        "The mine has closed, ASSERTED"
    })
    void tellsHowTheContentIsHeld(String text, Stance stance) {
        assertThat(read(text).stance()).isEqualTo(stance);
    }

    @Test
    void theFocusIsWhatIsDenied() {
        assertThat(read("There are no plans to close the mine").focus()).get().returns("close", term -> term.token()
                .base());
        assertThat(read("The mine has closed").focus()).isEmpty();
    }

    @Test
    void anActOfDenialTurnsTheContentAround() {
        Utterance denial =
                new Utterance(Speaker.UNKNOWN, "the mine has closed", null, SpeechAct.DENY, null, null, null);

        assertThat(Reading.of(denial).negated()).isTrue();
    }

    @Test
    void whoSaysWeActsForItsCountry() {
        assertThat(Reading.of(Utterance.of("White House", "We have no such plans", null))
                        .actors())
                .containsExactly("United States");
        assertThat(Reading.of(Utterance.of("Coach", "We have no such plans", null))
                        .actors())
                .isEmpty();
    }

    @Test
    void nonsenseAndVeryLongTextAreReadWithoutFailing() {
        assertThat(read("").terms()).isEmpty();
        assertThat(read("¿?! …").terms()).isEmpty();
        assertThat(read("never ".repeat(100_000)).tokens()).hasSizeLessThan(1_000);
        assertThat(Reading.of(Utterance.of("X", "The mine closed", "yesterday-ish"))
                        .said())
                .isNull();
    }

    private static Reading read(String text) {
        return Reading.of(Utterance.of(null, text, null));
    }
}
