package io.hearsay.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LineSelectionTest {

    private static final String SENTENCE = "The minister said on Monday that the talks would go on.";

    @Test
    void takesTheLastLineBeforeTheTextForTheHeadline() {
        assertThat(roles("0:00", "Site name", "Talks in the capital go on", SENTENCE))
                .containsExactly(BlockRole.FURNITURE, BlockRole.FURNITURE, BlockRole.HEADLINE, BlockRole.BODY);
    }

    @Test
    void takesEveryPrintOfTheHeadline() {
        String title = "Talks in the capital go on";
        assertThat(roles("0:00", title, "26 Aug, 2014", title, SENTENCE))
                .containsExactly(
                        BlockRole.FURNITURE, BlockRole.HEADLINE, BlockRole.BYLINE, BlockRole.HEADLINE, BlockRole.BODY);
    }

    @Test
    void takesALineThatFollowsTheTextTooForATopic() {
        String topic = "Russia Versus ISIL in Syria";
        assertThat(roles("0:00", topic, SENTENCE, topic)).doesNotContain(BlockRole.HEADLINE);
    }

    @Test
    void leavesOutHeadlinesOfOtherPagesThatEndAsSentencesDo() {
        assertThat(roles(
                        "0:00",
                        SENTENCE,
                        SENTENCE + " So it went.",
                        "Other story",
                        "What Is Russia's Most Selfish Reason for Engaging?",
                        "Third story"))
                .containsExactly(
                        BlockRole.FURNITURE,
                        BlockRole.BODY,
                        BlockRole.BODY,
                        BlockRole.FURNITURE,
                        BlockRole.FURNITURE,
                        BlockRole.FURNITURE);
    }

    @Test
    void leavesOutKnownLines() {
        List<BlockDecision> decisions = LineSelection.of(
                List.of(SENTENCE, "Our reporters bring you the news first."),
                FurnitureLines.of(List.of("Our reporters bring you the news first.")));
        assertThat(decisions).extracting(BlockDecision::isBody).containsExactly(true, false);
    }

    private static List<BlockRole> roles(String... lines) {
        return LineSelection.of(List.of(lines), FurnitureLines.NONE).stream()
                .map(BlockDecision::role)
                .toList();
    }
}
