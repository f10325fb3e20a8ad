package io.hearsay.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import io.hearsay.text.Paragraph;
import io.hearsay.text.TextAnalyzer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuotationFinderTest {

    private static final TextAnalyzer ANALYZER = TextAnalyzer.standard();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            textBlock =
                    """
            He “left” it.               | left
            He "left" it.               | left
            He «left» it.               | left
            He „left“ it.               | left
            He ``left'' it.             | left
            He ''left'' it.             | left
            He “left" it.               | left
            He ‘left’ it.               | left
            He 'left it' there.         | left it
            “He said ‘go’ twice.”       | He said ‘go’ twice.
            The rebels' “new” wave.     | new
            """)
    void marksOfEveryKindPair(String text, String quoted) {
        assertThat(quotations(text)).containsExactly(quoted);
    }

    @Test
    void apostrophesAreNoMarks() {
        assertThat(quotations("It’s the rebels’ and the driver's choice, isn't it"))
                .isEmpty();
    }

    @Test
    void aStrayClosingMarkIsLeftAlone() {
        assertThat(quotations("He left,” she said, “and came back.”")).containsExactly("and came back.");
    }

    @Test
    void aMarkThatStaysOpenQuotesToTheEndOfItsParagraph() {
        assertThat(quotations("She said: “It was late.\nSnow fell.")).containsExactly("It was late.");
    }

    @Test
    void aQuotationRunsOnWhereTheNextParagraphOpensAgain() {
        List<Paragraph> paragraphs =
                ANALYZER.analyze("“It was late.\n“We left.”", List.of()).paragraphs();

        List<Quotation> found = QuotationFinder.find(paragraphs.get(0), paragraphs.get(1), "“It was late.\n“We left.”");

        assertThat(found).hasSize(1);
        assertThat(found.getFirst().continued()).isTrue();
    }

    private static List<String> quotations(String text) {
        List<Paragraph> paragraphs = ANALYZER.analyze(text, List.of()).paragraphs();
        List<String> quoted = new ArrayList<>();
        for (int i = 0; i < paragraphs.size(); i++) {
            Paragraph paragraph = paragraphs.get(i);
            Paragraph next = i + 1 < paragraphs.size() ? paragraphs.get(i + 1) : null;
            for (Quotation quotation : QuotationFinder.find(paragraph, next, text)) {
                quoted.add(text.substring(
                        paragraph.tokens().get(quotation.first()).start(),
                        paragraph.tokens().get(quotation.end() - 1).end()));
            }
        }
        return quoted;
    }
}
