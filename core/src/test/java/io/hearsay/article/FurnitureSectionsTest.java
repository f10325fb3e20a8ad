package io.hearsay.article;

import static io.hearsay.article.PageBlocksFixture.kept;
import static io.hearsay.article.PageBlocksFixture.paragraphs;
import static io.hearsay.article.PageBlocksFixture.reason;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FurnitureSectionsTest {

    private static final String TEASER =
            "<p>Another story that the site would like its readers to open and to read today.</p>";

    @ParameterizedTest
    @ValueSource(strings = {"Related", "READ MORE:", "Lesen Sie auch", "Leia também", "関連記事", "Читайте также"})
    void knowsTheHeadingsOfManyLanguages(String heading) {
        assertThat(FurnitureSections.isOpener(heading)).isTrue();
    }

    @Test
    void takesASentenceForNoHeading() {
        assertThat(FurnitureSections.isOpener("Read more books, the minister told pupils on Monday."))
                .isFalse();
    }

    @Test
    void leavesOutTheRegionThatAHeadingOpens() {
        String html = paragraphs(6) + "<section><h3>Related</h3><div>" + TEASER + "</div></section>"
                + paragraphs(1).replace("day", "month");
        assertThat(kept(html)).hasSize(7).noneMatch(text -> text.startsWith("Another story"));
        assertThat(reason(html, "Another story")).contains("“Related”");
    }

    @Test
    void leavesOutLinesUpToTheNextParagraph() {
        String html = "<div>" + paragraphs(3) + "<p>Read more:</p><ul><li>One story<li>Other story</ul>"
                + paragraphs(1).replace("day", "month") + "</div>";
        assertThat(kept(html)).hasSize(4);
    }

    @Test
    void leavesOutEverythingUnderTheComments() {
        String html = "<div>" + paragraphs(6) + "<h3>Leave a comment</h3>" + TEASER
                + "<p>What a reader thinks of it, at length, and what others answered.</p></div>";
        assertThat(kept(html)).hasSize(6);
    }

    @Test
    void leavesOutArticlesThatFollowInsideTheArticle() {
        String other = "<article>" + paragraphs(2).replace("day", "month") + "</article>";
        assertThat(kept("<article>" + paragraphs(2) + "<h3>Related</h3>" + other.repeat(5) + "</article>"))
                .hasSize(2);
        assertThat(kept("<article>" + paragraphs(2) + "<h3>What they want</h3>" + other + "</article>"))
                .hasSizeGreaterThan(3);
    }
}
