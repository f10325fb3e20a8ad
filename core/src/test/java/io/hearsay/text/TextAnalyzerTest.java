package io.hearsay.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TextAnalyzerTest {

    private static final TextAnalyzer ANALYZER = TextAnalyzer.standard();

    @Test
    void everyLineWithWordsIsAParagraph() {
        List<Paragraph> paragraphs =
                ANALYZER.analyze("One line.\n\n \nAnother line.\n", List.of()).paragraphs();

        assertThat(paragraphs)
                .extracting(paragraph -> paragraph.tokens().size())
                .containsExactly(3, 3);
    }

    @Test
    void onlyTheBodyIsLookedAt() {
        String text = "Share this\nThe bridge fell.\nRead more";
        Span body = CodePoints.of(text).span(11, 27);

        List<Paragraph> paragraphs = ANALYZER.analyze(text, List.of(body)).paragraphs();

        assertThat(paragraphs).hasSize(1);
        assertThat(text.substring(
                        paragraphs.getFirst().start(), paragraphs.getFirst().end()))
                .isEqualTo("The bridge fell.");
    }

    @Test
    void wordsAreTagged() {
        assertThat(tags("The minister has left .")).containsExactly(Pos.DET, Pos.NOUN, Pos.AUX, Pos.VERB, Pos.PUNCT);
    }

    @Test
    void marksOfAllKindsArePunctuation() {
        assertThat(tags("“ ” « » ‘ – — ``")).containsOnly(Pos.PUNCT);
    }

    @Test
    void acronymsAreNames() {
        List<Token> tokens = ANALYZER.analyze("The raids on IS ground positions, the US said.", List.of())
                .paragraphs()
                .getFirst()
                .tokens();

        assertThat(tokens.get(3).pos()).isEqualTo(Pos.PROPN);
        assertThat(tokens.get(8).pos()).isEqualTo(Pos.PROPN);
    }

    @Test
    void aTextWithoutWordsHasNoParagraphs() {
        assertThat(ANALYZER.analyze(" \n\t\n", List.of()).paragraphs()).isEmpty();
        assertThat(ANALYZER.analyze("", List.of()).paragraphs()).isEmpty();
    }

    private static List<Pos> tags(String text) {
        return ANALYZER.analyze(text, List.of()).paragraphs().getFirst().tokens().stream()
                .map(Token::pos)
                .toList();
    }
}
