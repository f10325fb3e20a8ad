package io.hearsay.claim;

import static org.assertj.core.api.Assertions.assertThat;

import io.hearsay.text.TextAnalyzer;
import io.hearsay.text.Token;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PredicationTest {

    private static final TextAnalyzer ANALYZER = TextAnalyzer.standard();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            textBlock =
                    """
            The dam is safe                             | AFFIRMED |       | CERTAIN     |
            The dam is not safe                         | NEGATED  | not    | CERTAIN     |
            The dam isn’t safe                          | NEGATED  | n't    | CERTAIN     |
            They did not plan to leave                  | NEGATED  | not    | CERTAIN     |
            There are no plans to leave                 | NEGATED  | no     | CERTAIN     |
            it has “no plans” to leave                  | NEGATED  | no     | CERTAIN     |
            no decision has been taken                  | NEGATED  | no     | CERTAIN     |
            the group cannot be beaten                  | NEGATED  | cannot | CERTAIN     |
            Peru would never accept it                  | NEGATED  | never  | CERTAIN     |
            The man who did not vote won                | AFFIRMED |        | CERTAIN     |
            It is safe. It will not break.              | AFFIRMED |        | CERTAIN     |
            The dam may break                           | AFFIRMED |        | POSSIBLE    | may
            The dam could not break                     | NEGATED  | not    | POSSIBLE    | could
            The dam must be repaired                    | AFFIRMED |        | NECESSARY   | must
            They have to repair it                      | AFFIRMED |        | NECESSARY   | have
            We will leave if the dam breaks             | AFFIRMED |        | CONDITIONAL | if
            We will not talk as long as they shoot      | NEGATED  | not    | CONDITIONAL | long
            """)
    void polarityAndModalityAreThoseOfTheMainPredicationAndHaveTheirWords(
            String content, Polarity polarity, String negation, Modality modality, String modal) {
        Predication predication = Predication.of(
                ANALYZER.analyze(content, List.of()).paragraphs().getFirst().tokens());

        assertThat(predication.polarity()).isEqualTo(polarity);
        assertThat(predication.modality()).isEqualTo(modality);
        assertThat(lower(predication.negation())).isEqualTo(negation);
        assertThat(lower(predication.modal())).isEqualTo(modal);
    }

    private static String lower(Token token) {
        return token == null ? null : token.lower();
    }
}
