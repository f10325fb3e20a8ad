package io.hearsay.query.article;

import static org.assertj.core.api.Assertions.assertThat;

import io.hearsay.query.search.Passage;
import java.util.List;
import org.junit.jupiter.api.Test;

class ParagraphsTest {

    private static final String TEXT = "One.\n\nTwo 😀.\n\nThree.\n\nFour.\n\nFive.";

    @Test
    void placesAreCountedInCodePoints() {
        assertThat(Paragraphs.of(TEXT)).extracting(ParagraphAnswer::start).containsExactly(0, 6, 14, 22, 29);
    }

    @Test
    void anExtractHoldsTheParagraphOfAClaimAndItsNeighbours() {
        assertThat(extract(claimAt(14, 20))).containsExactly("Two 😀.", "Three.", "Four.");
    }

    @Test
    void aClaimOverTwoParagraphsKeepsBoth() {
        assertThat(extract(claimAt(14, 25))).containsExactly("Two 😀.", "Three.", "Four.", "Five.");
    }

    @Test
    void anArticleWithoutClaimsHasNoExtract() {
        assertThat(Paragraphs.extract(Paragraphs.of(TEXT), List.of())).isEmpty();
    }

    @Test
    void noTextHasNoParagraphs() {
        assertThat(Paragraphs.of("")).isEmpty();
    }

    private static List<String> extract(Highlight claim) {
        return Paragraphs.extract(Paragraphs.of(TEXT), List.of(claim)).stream()
                .map(ParagraphAnswer::text)
                .toList();
    }

    private static Highlight claimAt(int start, int end) {
        return new Highlight("c", null, null, List.of(new Passage(start, end, "", null, null)), null, null);
    }
}
