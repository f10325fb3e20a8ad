package io.hearsay.syndication;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CopiedSentenceTest {

    private static final String NARRATION = " harbour master Ada Holm told the evening news in Kvikne on Friday.";

    @Test
    void aSentenceCopiedWithItsNarrationIsFound() {
        assertThat(CopiedSentence.of("\"It was the fog,\"" + NARRATION, "But “It was the fog,”" + NARRATION))
                .get()
                .satisfies(run -> assertThat(run.here().exact()).startsWith("harbour master Ada Holm"));
    }

    @Test
    void aSharedQuotationAloneIsNoCopy() {
        String quotation = "\"It was the fog and nothing else that brought the ship upon the rocks that night,\"";

        assertThat(CopiedSentence.of(quotation + NARRATION, "To reporters Holm stated: " + quotation))
                .isEmpty();
    }

    @Test
    void aFormulaOfFewWordsIsNoCopy() {
        assertThat(CopiedSentence.of("\"No,\" Holm said on Friday.", "\"Yes,\" Holm said on Friday."))
                .isEmpty();
    }

    @Test
    void aSmallPartOfALongSentenceIsNoCopy() {
        String shared = "on the eve of the long awaited annual meeting of";
        String one =
                "The keeper of the lamp resigned " + shared + " the guild after thirty years of quiet and patient work";
        String other =
                "Prices of salted cod in all northern ports doubled " + shared + " buyers who had come from far away";

        assertThat(CopiedSentence.of(one, other)).isEmpty();
    }

    @Test
    void copiesShareAKeyAndStrangersDoNot() {
        assertThat(CopiedSentence.keys("\"It was the fog,\"" + NARRATION))
                .isNotEmpty()
                .isEqualTo(CopiedSentence.keys("“No,”" + NARRATION));
        assertThat(CopiedSentence.keys("\"It was the fog,\" Holm said.")).isEmpty();
    }
}
