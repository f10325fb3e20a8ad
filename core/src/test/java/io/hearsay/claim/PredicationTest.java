package io.hearsay.claim;

import static org.assertj.core.api.Assertions.assertThat;

import io.hearsay.text.TextAnalyzer;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PredicationTest {

    private static final TextAnalyzer ANALYZER = TextAnalyzer.create();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            textBlock =
                    """
            The dam is safe                             | AFFIRMED | CERTAIN
            The dam is not safe                         | NEGATED  | CERTAIN
            The dam isn’t safe                          | NEGATED  | CERTAIN
            They did not plan to leave                  | NEGATED  | CERTAIN
            There are no plans to leave                 | NEGATED  | CERTAIN
            it has “no plans” to leave                  | NEGATED  | CERTAIN
            no decision has been taken                  | NEGATED  | CERTAIN
            the group cannot be beaten                  | NEGATED  | CERTAIN
            Peru would never accept it                  | NEGATED  | CERTAIN
            The man who did not vote won                | AFFIRMED | CERTAIN
            It is safe. It will not break.              | AFFIRMED | CERTAIN
            The dam may break                           | AFFIRMED | POSSIBLE
            The dam could not break                     | NEGATED  | POSSIBLE
            The dam must be repaired                    | AFFIRMED | NECESSARY
            They have to repair it                      | AFFIRMED | NECESSARY
            We will leave if the dam breaks             | AFFIRMED | CONDITIONAL
            We will not talk as long as they shoot      | NEGATED  | CONDITIONAL
            """)
    void polarityAndModalityAreThoseOfTheMainPredication(String content, Polarity polarity, Modality modality) {
        Predication predication = Predication.of(
                ANALYZER.analyze(content, List.of()).paragraphs().getFirst().tokens());

        assertThat(predication).isEqualTo(new Predication(polarity, modality));
    }
}
