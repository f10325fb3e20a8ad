package io.hearsay.article;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FoldedTextTest {

    @Test
    void foldsBlanksOfEveryKind() {
        assertThat(FoldedText.of(" in\u00A0 \n Syria\u3000now\u2009. ")).isEqualTo("in Syria now .");
    }

    @Test
    void composesCharacters() {
        assertThat(FoldedText.of("Gro\u0308\u00DFe")).isEqualTo("Gr\u00F6\u00DFe");
    }

    @Test
    void dropsWhatIsNotPrinted() {
        assertThat(FoldedText.of("\uFEFFskil\u00ADyr\u200B\u00F0um")).isEqualTo("skilyr\u00F0um");
    }

    @Test
    void keepsTheJoinersThatScriptsNeed() {
        assertThat(FoldedText.of("\u0645\u06CC\u200C\u0634\u0648\u062F")).contains("\u200C");
    }
}
