package io.hearsay.article;

import static io.hearsay.article.PageBlocksFixture.blocksOf;
import static io.hearsay.article.PageBlocksFixture.paragraphs;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class BodySelectionTest {

    private static final String STANDFIRST =
            "Both sides have met for a week in the capital, and nobody wants to leave before an agreement";

    @Test
    void tellsTheHeadlineFromTheBody() {
        assertThat(roles("<h1>Talks go on</h1>" + paragraphs(2), "Talks go on", null))
                .containsExactly(BlockRole.HEADLINE, BlockRole.BODY, BlockRole.BODY);
    }

    @Test
    void knowsTheHeadlineInOtherPunctuation() {
        assertThat(roles("<h1>‘Talks’ go on!</h1>" + paragraphs(2), "\"Talks\" go on", null))
                .startsWith(BlockRole.HEADLINE);
    }

    @Test
    void takesInTheStandfirstUnderTheHeadline() {
        assertThat(roles(
                        "<header><h1>Talks go on</h1><h2>" + STANDFIRST + "</h2></header><div class=article-body>"
                                + paragraphs(4) + "</div>",
                        "Talks go on",
                        null))
                .startsWith(BlockRole.HEADLINE, BlockRole.BODY, BlockRole.BODY);
    }

    @Test
    void knowsTheStandfirstByThePagesDescription() {
        String html = "<h1>Talks go on</h1><div>By A</div><div>Politics</div><div>" + STANDFIRST + "</div>"
                + "<div class=article-body>" + paragraphs(4) + "</div>";
        assertThat(roles(html, "Talks go on", STANDFIRST + ".").get(3)).isEqualTo(BlockRole.BODY);
    }

    @Test
    void keepsCaptionsAndCreditsApart() {
        assertThat(roles(
                        paragraphs(2)
                                + "<div class=image__caption>The capital on Monday</div><p>AFP Photo / A. Name</p>"
                                + paragraphs(2),
                        null,
                        null))
                .containsExactly(
                        BlockRole.BODY,
                        BlockRole.BODY,
                        BlockRole.CAPTION,
                        BlockRole.CAPTION,
                        BlockRole.BODY,
                        BlockRole.BODY);
    }

    @Test
    void keepsBylinesAndDatesApart() {
        assertThat(roles(
                        "<article><div>By A. Name</div><p>Updated May 3, 2021 by B</p>" + paragraphs(2)
                                + "<p>26 Aug, 2014 23:26</p></article>",
                        null,
                        null))
                .containsExactly(BlockRole.BYLINE, BlockRole.BYLINE, BlockRole.BODY, BlockRole.BODY, BlockRole.BYLINE);
    }

    @Test
    void leavesOutLinksBetweenParagraphs() {
        assertThat(roles(paragraphs(2) + "<p><a href=x>Another story of the day</a></p>" + paragraphs(2), null, null)
                        .get(2))
                .isEqualTo(BlockRole.FURNITURE);
    }

    @Test
    void leavesOutAHeadingWithoutText() {
        assertThat(roles(paragraphs(2) + "<h3>What happened before</h3>", null, null))
                .endsWith(BlockRole.FURNITURE);
    }

    @Test
    void readsAgainWhatWasJudgedTooStrictly() {
        String html = "<div class=sidebar><p>The minister said on Monday that the talks would go on.</p></div>"
                + "<div class=comments>" + paragraphs(1) + "</div>";
        assertThat(roles(html, null, null)).startsWith(BlockRole.BODY);
    }

    private static List<BlockRole> roles(String html, String title, String description) {
        List<BlockRole> roles = new ArrayList<>();
        BodySelection.of(blocksOf(html), title, description, FurnitureLines.NONE)
                .forEach(decision -> roles.add(decision.role()));
        return roles;
    }

    @Test
    void keepsTheLineApartThatSaysWhoWroteUnderTheFirstParagraph() {
        String page = paragraphs(1) + "<p>Written by Anna Name, MA on November 14, 2019</p>"
                + paragraphs(3).replace("day", "month");
        assertThat(roles(page, "Talks go on", null))
                .containsExactly(BlockRole.BODY, BlockRole.BYLINE, BlockRole.BODY, BlockRole.BODY, BlockRole.BODY);
        assertThat(roles(page.replace("2019", "2019 and often since."), "Talks go on", null))
                .doesNotContain(BlockRole.BYLINE);
    }
}
