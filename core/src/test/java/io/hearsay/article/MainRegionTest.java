package io.hearsay.article;

import static io.hearsay.article.PageBlocksFixture.blocksOf;
import static io.hearsay.article.PageBlocksFixture.paragraphs;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MainRegionTest {

    private static final String MENU = "<ul>" + "<li><a href=x>A page of the site</a>".repeat(30) + "</ul>";

    @Test
    void findsWhereParagraphsGather() {
        assertThat(mainOf("<div id=top>" + MENU + "</div><div id=story>" + paragraphs(4) + "</div>"))
                .isEqualTo("story");
    }

    @Test
    void prefersWhatThePublisherCallsTheBody() {
        assertThat(mainOf("<div><div id=a>" + paragraphs(5) + "</div></div><div id=b class=article-body>"
                        + paragraphs(4) + "</div>" + MENU.repeat(5)))
                .isEqualTo("b");
    }

    @Test
    void growsOverTheSectionsOfAnArticle() {
        assertThat(mainOf("<div id=all><div>" + paragraphs(4) + "</div><div>" + paragraphs(3) + "</div></div>" + MENU))
                .isEqualTo("all");
    }

    @Test
    void growsOverLinksInWhatThePublisherCallsTheBody() {
        String sections = "<div id=first>" + paragraphs(8) + "</div><div>" + MENU.repeat(3) + paragraphs(2) + "</div>";
        assertThat(mainOf("<div id=all>" + sections + "</div>")).isEqualTo("first");
        assertThat(mainOf("<div id=all class=entry-content>" + sections + "</div>"))
                .isEqualTo("all");
    }

    @Test
    void doesNotGrowOverLinkLists() {
        assertThat(mainOf(
                        "<div id=all><div id=story>" + paragraphs(4) + "</div><div>" + MENU.repeat(3) + "</div></div>"))
                .isEqualTo("story");
    }

    @Test
    void findsNoneOnAPageOfLinks() {
        PageBlocks page = blocksOf(MENU);
        assertThat(MainRegion.of(page, new String[page.blocks().size()])).isNull();
    }

    private static String mainOf(String html) {
        PageBlocks page = blocksOf(html);
        return MainRegion.of(page, new String[page.blocks().size()]).element().id();
    }
}
