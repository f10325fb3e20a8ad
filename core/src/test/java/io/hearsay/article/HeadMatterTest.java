package io.hearsay.article;

import static io.hearsay.article.PageBlocksFixture.blocksOf;
import static io.hearsay.article.PageBlocksFixture.paragraphs;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HeadMatterTest {

    @Test
    void readsTheDateBesideTheHeadline() {
        assertThat(dates("<div>26 Aug, 2014 23:26</div><h1>Talks go on</h1>" + paragraphs(3)))
                .isEqualTo(new PrintedDates("2014-08-26", null));
        assertThat(dates("<h1>Talks go on</h1><div>Updated August 26, 2014</div>" + paragraphs(3)))
                .isEqualTo(new PrintedDates(null, "2014-08-26"));
        assertThat(dates("<h1>Talks go on</h1><div>Last updated</div><div>August 26, 2014</div>" + paragraphs(3)))
                .isEqualTo(new PrintedDates(null, "2014-08-26"));
    }

    @Test
    void takesThePageClockForNoDate() {
        assertThat(dates("<div>26 October 2020</div><div>One</div><div>Two</div><div>Three</div><h1>Talks go on</h1>"
                        + paragraphs(3)))
                .isEqualTo(PrintedDates.NONE);
        assertThat(dates("<header><div>26 October 2020</div></header>" + paragraphs(3)))
                .isEqualTo(PrintedDates.NONE);
    }

    @Test
    void readsTheLinesBeforeTheTextWhereNoHeadlineIsFound() {
        assertThat(dates("<div>Another headline</div><div>26 October 2020</div>" + paragraphs(3)))
                .isEqualTo(new PrintedDates("2020-10-26", null));
        assertThat(dates("<div>1 May 1999</div><h1>Another headline</h1><div>26 October 2020</div>" + paragraphs(3)
                        + "<h2>Talks go on</h2><div>2 May 2000</div>"))
                .isEqualTo(new PrintedDates("2020-10-26", null));
    }

    @Test
    void takesTheDateOfAPictureForNoDate() {
        String captions = "<figure><figcaption>The square on 1 May 2020</figcaption></figure>"
                + "<div>Audio: Radio | 2.5.2020 | Bild: Anna Name</div>";
        assertThat(dates("<h1>Talks go on</h1>" + captions + "<div>26 October 2020</div>" + paragraphs(3)))
                .isEqualTo(new PrintedDates("2020-10-26", null));
    }

    @Test
    void readsAnnouncedDatesAfterTheText() {
        String head = "<h1>Talks go on</h1>" + paragraphs(3);
        assertThat(matterOf(head + "<div>1 May 2020</div><div>Posted on 26 October 2020</div>")
                        .announcedAtFoot())
                .isEqualTo(new PrintedDates("2020-10-26", null));
        assertThat(matterOf(head + "<div>Last updated:</div><div>26 October 2020</div>")
                        .announcedAtFoot())
                .isEqualTo(new PrintedDates(null, "2020-10-26"));
        assertThat(matterOf(head + "<div>1 May 2020</div>".repeat(20) + "<div>Posted on 26 October 2020</div>")
                        .announcedAtFoot())
                .isEqualTo(PrintedDates.NONE);
    }

    @Test
    void takesACopyrightYearForNoDate() {
        assertThat(dates("<h1>Talks go on</h1><div>© 1 May 2020</div>" + paragraphs(3)))
                .isEqualTo(PrintedDates.NONE);
    }

    @Test
    void findsTheTimesThatSpeakOfNoChange() {
        String times = "<div>Posted <time datetime=2014-08-26>Tuesday</time></div>"
                + "<div>Updated <time datetime=2014-08-27>27 August 2014</time></div>"
                + "<div><time class=updated datetime=2014-08-28>Thursday</time></div>";
        assertThat(matterOf("<h1>Talks go on</h1>" + times + paragraphs(3)).times())
                .extracting(time -> time.attr("datetime"))
                .containsExactly("2014-08-26");
    }

    @Test
    void givesTheNearestLinesFirst() {
        assertThat(matterOf("<div>Far</div><div>Near</div><h1>Talks go on</h1><div>By Anna Name</div>" + paragraphs(3))
                        .blocks())
                .extracting(Block::text)
                .containsExactly("By Anna Name", "Near", "Far");
    }

    private static PrintedDates dates(String html) {
        return matterOf(html).dates();
    }

    private static HeadMatter matterOf(String html) {
        PageBlocks page = blocksOf(html);
        return HeadMatter.of(page, BodySelection.of(page, "Talks go on", null, FurnitureLines.NONE));
    }
}
