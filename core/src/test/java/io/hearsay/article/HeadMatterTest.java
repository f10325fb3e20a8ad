package io.hearsay.article;

import static io.hearsay.article.PageBlocksFixture.blocksOf;
import static io.hearsay.article.PageBlocksFixture.paragraphs;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HeadMatterTest {

    @Test
    void readsTheDateBesideTheHeadline() {
        assertThat(matterOf("<div>26 Aug, 2014 23:26</div><h1>Talks go on</h1>" + paragraphs(3))
                        .date())
                .isEqualTo("2014-08-26");
        assertThat(matterOf("<h1>Talks go on</h1><div>Updated August 26, 2014</div>" + paragraphs(3))
                        .date())
                .isEqualTo("2014-08-26");
    }

    @Test
    void takesThePageClockForNoDate() {
        assertThat(matterOf("<div>26 October 2020</div><div>One</div><div>Two</div><div>Three</div><h1>Talks go on</h1>"
                                + paragraphs(3))
                        .date())
                .isNull();
        assertThat(matterOf("<div>26 October 2020</div>" + paragraphs(3)).date())
                .isNull();
    }

    @Test
    void takesACopyrightYearForNoDate() {
        assertThat(matterOf("<h1>Talks go on</h1><div>© 1 May 2020</div>" + paragraphs(3))
                        .date())
                .isNull();
    }

    @Test
    void takesASentenceForNoByline() {
        assertThat(matterOf("<h1>Talks go on</h1><div>By noon nobody had left</div>" + paragraphs(3))
                        .authors())
                .isEmpty();
    }

    private static HeadMatter matterOf(String html) {
        PageBlocks page = blocksOf(html);
        return HeadMatter.of(page, BodySelection.of(page, "Talks go on", null, FurnitureLines.NONE));
    }
}
