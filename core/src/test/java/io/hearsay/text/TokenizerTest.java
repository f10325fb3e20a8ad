package io.hearsay.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TokenizerTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            textBlock =
                    """
            They don't know.          | They·do·n't·know·.
            Kenya’s envoy left        | Kenya·'s·envoy·left
            the U.S. Senate           | the·U.S.·Senate
            Lt. Col. Ann O'Hara       | Lt.·Col.·Ann·O'Hara
            $3.5 and 10,000 at 20:15  | $·3.5·and·10,000·at·20:15
            a US-led, four-year plan  | a·US-led·,·four-year·plan
            “Stop!” he said…          | “·Stop·!·”·he·said·…
            ``Stop,'' he said -- now  | ``·Stop·,·''·he·said·--·now
            then-Sen. Gray            | then-Sen.·Gray
            """)
    void wordsAndMarksAreApart(String text, String tokens) {
        assertThat(forms(text)).isEqualTo(tokens);
    }

    @Test
    void noBreakSpacesPartWords() {
        assertThat(forms("in\u00a0Syria with\u202fRussia")).isEqualTo("in·Syria·with·Russia");
    }

    @Test
    void positionsPointIntoTheWholeText() {
        String text = "😀 one two";

        List<Token> tokens = Tokenizer.of(text, 7, text.length());

        assertThat(tokens).hasSize(1);
        assertThat(text.substring(tokens.getFirst().start(), tokens.getFirst().end()))
                .isEqualTo("two");
    }

    private static String forms(String text) {
        return String.join(
                "·",
                Tokenizer.of(text, 0, text.length()).stream().map(Token::form).toList());
    }
}
