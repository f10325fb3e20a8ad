package io.hearsay.article;

import static io.hearsay.article.PageBlocksFixture.PARAGRAPH;
import static io.hearsay.article.PageBlocksFixture.kept;
import static io.hearsay.article.PageBlocksFixture.paragraphs;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RepeatedBlocksTest {

    private static final String LONG =
            PARAGRAPH.replace("</p>", " Nobody left the room, the minister added, and so it went on.</p>");

    @Test
    void leavesOutALabelThatRecurs() {
        String label = "<p>Do not want to see this</p>";
        assertThat(kept(paragraphs(1) + label + paragraphs(1).replace("day", "month") + label + label + LONG))
                .hasSize(3);
    }

    @Test
    void readsAParagraphOnce() {
        assertThat(kept("<div>" + LONG + paragraphs(2) + "</div><div>" + LONG + "</div>"))
                .hasSize(3);
    }

    @Test
    void keepsWhatRecursInAnInterview() {
        String question = "<p>What happened then in the capital?</p>";
        assertThat(kept(question
                        + paragraphs(1)
                        + question
                        + LONG
                        + question
                        + paragraphs(1).replace("day", "month")))
                .hasSize(6);
    }
}
