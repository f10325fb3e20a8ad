package io.hearsay.article;

import static io.hearsay.article.PageBlocksFixture.blocksOf;
import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

class HeadlineTest {

    @Test
    void takesThePrintedHeadline() {
        assertThat(headline(
                        "<title>Talks in capital go on | News</title><h1>News</h1><h1>Talks in the capital go on</h1>"))
                .isEqualTo("Talks in the capital go on");
    }

    @Test
    void takesTheNamedTitleWhereThePrintedOneIsTheSites() {
        assertThat(headline(
                        "<meta property=og:title content='Talks in the capital go on'><h1>The Harbour Courier</h1>"))
                .isEqualTo("Talks in the capital go on");
    }

    @Test
    void takesTheKickerOff() {
        assertThat(headline("<meta property=og:title content='Talks in the capital go on'><h1>Middle East Ta"
                        + "lks in the capital go on</h1>"))
                .isEqualTo("Talks in the capital go on");
    }

    @Test
    void takesTheSitesNameOff() {
        assertThat(Headline.withoutSite("Talks go on — Meridian News", "Meridian News"))
                .isEqualTo("Talks go on");
        assertThat(Headline.withoutSite("Talks go on - for now", "Meridian News"))
                .isEqualTo("Talks go on - for now");
        assertThat(Headline.withoutSite(null, "Meridian News")).isNull();
    }

    @Test
    void findsNoneOnAPageWithoutTitle() {
        assertThat(headline("<p>Text</p>")).isNull();
    }

    @Test
    void findsABoldLineBeforeTheFirstParagraph() {
        PageBlocks page =
                blocksOf("<div><font size=5><b>Talks in the capital ‘go on’</b></font></div><div>Text of it.</div>");
        assertThat(Headline.boldLine(page, 1)).isEqualTo("Talks in the capital ‘go on’");
        assertThat(Headline.boldLine(page, 0)).isNull();
    }

    private static String headline(String html) {
        Document page = Jsoup.parse(html);
        return Headline.of(page, StructuredData.of(page), MetaTags.of(page), null)
                .value();
    }

    @Test
    void isThePartOfATitleThatThePagePrintsByItself() {
        PageBlocks page = PageBlocksFixture.blocksOf("<div>MARLOW WEEKLY</div><div>Fire at the grain store</div>");
        assertThat(Headline.printedPart("Marlow Weekly - Fire at the grain store", page))
                .isEqualTo("Fire at the grain store");
        assertThat(Headline.printedPart("Marlow Weekly - News - Town", page)).isEqualTo("Marlow Weekly");
        assertThat(Headline.printedPart("Fire at the grain store", page)).isNull();
        assertThat(Headline.printedPart("Talks - all of it", page)).isNull();
        assertThat(Headline.printedPart(
                        "Talks - go on", PageBlocksFixture.blocksOf("<h1>Talks go on</h1><p>Talks</p>")))
                .isNull();
    }
}
