package io.hearsay.fuzz.regex;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RegexCostTest {

    @ParameterizedTest
    @ValueSource(strings = {"(a+)+b", "(.*),(.*),(.*);", "a*a*b", "(\\w+\\s?)+\\.", "\"([^\"\\\\]|\\\\.|x)*?x+\"y"})
    void findsWhatBacktracks(String regex) {
        assertThat(RegexCost.fault(new RegexUse("a.Class", regex, 0, 0, false))).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\s+$", "[a-z]+:", "a++b", "\\d+%"})
    void findsWhatBeginsAnewEverywhere(String regex) {
        assertThat(RegexCost.fault(new RegexUse("a.Class", regex, 0, 0, true))).isPresent();
        assertThat(RegexCost.fault(new RegexUse("a.Class", regex, 0, 0, false))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"[0-9]{1,18}", "\"[^\"]*+\"?|[^\\s\"]++", "(?:ab|cd)e?", "\\s+"})
    void letsThroughWhatIsLinear(String regex) {
        assertThat(RegexCost.fault(new RegexUse("a.Class", regex, 0, 0, true))).isEmpty();
        assertThat(RegexCost.fault(new RegexUse("a.Class", regex, 0, 0, false))).isEmpty();
    }

    @Test
    void letsThroughWhatIsGivenLittle() {
        assertThat(RegexCost.fault(new RegexUse("a.Class", "\\s+$", 0, 100, true)))
                .isEmpty();
        assertThat(RegexCost.fault(new RegexUse("a.Class", "(.*),(.*),(.*),(.*);", 0, 100, false)))
                .isPresent();
    }
}
