package io.hearsay.article;

import static io.hearsay.article.PageBlocksFixture.kept;
import static io.hearsay.article.PageBlocksFixture.paragraphs;
import static io.hearsay.article.PageBlocksFixture.reason;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CardListsTest {

    private static final String CARD = "<div><h4><a href=x>The title of another story</a></h4>"
            + "<p>Another story that the site would like its readers to open and to read today, number %d.</p></div>";
    private static final String CARDS = "<div>" + CARD.formatted(1) + CARD.formatted(2) + CARD.formatted(3) + "</div>";

    @Test
    void leavesOutAListOfTeasers() {
        String html = "<div>" + paragraphs(12) + CARDS + paragraphs(2).replace("day", "month") + "</div>";
        assertThat(kept(html)).hasSize(14);
        assertThat(reason(html, "Another story")).isEqualTo("one of a list of teasers");
    }

    @Test
    void keepsAPageThatIsNothingButAList() {
        assertThat(kept(CARDS)).anyMatch(text -> text.startsWith("Another story"));
    }

    @Test
    void keepsTwoSectionsOfAnArticle() {
        String sections = "<div>" + CARD.formatted(1) + CARD.formatted(2) + "</div>";
        assertThat(kept("<div>" + paragraphs(12) + sections + paragraphs(2).replace("day", "month") + "</div>"))
                .hasSize(16);
    }
}
