package io.hearsay.article;

import static org.assertj.core.api.Assertions.assertThat;

import io.hearsay.text.CodePoints;
import io.hearsay.text.Span;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BodyTextTest {

    static Stream<GoldenPage> texts() {
        return GoldenPage.texts();
    }

    @ParameterizedTest
    @MethodSource("texts")
    void keepsEveryBodyLineAndNoFurniture(GoldenPage text) {
        List<String> kept = BodyText.of(text.content()).stream()
                .map(span -> FoldedText.of(span.exact()))
                .toList();
        assertThat(kept).containsExactlyElementsOf(text.paragraphs());
    }

    @ParameterizedTest
    @MethodSource("texts")
    void pointsIntoTheTextAsItCame(GoldenPage text) {
        CodePoints addressed = CodePoints.of(text.content());
        for (Span span : BodyText.of(text.content())) {
            int start = addressed.toUtf16(span.start());
            assertThat(text.content()).startsWith(text.content().substring(0, start) + span.exact());
        }
    }

    @Test
    void startsBehindALabelGluedToTheFirstWord() {
        String text = "AGL 34.48 Decreased By -0.72 (-2.05%)\nimageDAMASCUS: The army said that it had taken the town.";
        assertThat(BodyText.of(text))
                .extracting(Span::exact)
                .containsExactly("DAMASCUS: The army said that it had taken the town.");
    }

    @Test
    void countsCodePointsBeforeASpan() {
        String text = "\uD83D\uDCF7\nThe minister said that the talks would go on.";
        assertThat(BodyText.of(text)).containsExactly(new Span(2, 47, "The minister said that the talks would go on."));
    }

    @Test
    void keepsAllLinesOfATextWithoutFurniture() {
        String text = "The minister spoke of two towns\nHe said that the talks would go on.";
        assertThat(BodyText.of(text)).extracting(Span::exact).contains("He said that the talks would go on.");
    }

    @Test
    void joinsTheLinesOfAHardWrappedParagraph() {
        String text =
                """
                The minister said on Monday that the talks which
                began a week ago in the capital of the country would
                go on until both sides agree on what they want.

                He added that nobody in the government had thought
                of leaving them before the end of the month.
                """;
        assertThat(BodyText.of(text)).hasSize(2);
    }

    @Test
    void findsNothingInAnEmptyText() {
        assertThat(BodyText.of("")).isEmpty();
        assertThat(BodyText.of(" \n\u00A0\n")).isEmpty();
    }
}
