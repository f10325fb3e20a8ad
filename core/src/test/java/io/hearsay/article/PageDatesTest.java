package io.hearsay.article;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

class PageDatesTest {

    private static final String JSON_LD = "<script type='application/ld+json'>{\"@type\": \"NewsArticle\","
            + " \"datePublished\": \"2014-08-26\", \"dateModified\": \"2014-08-27\"}</script>";
    private static final String META = "<meta property='article:published_time' content='2014-08-25'>";
    private static final String TIME = "<time datetime='2014-08-24'>Sunday</time>";
    private static final String URL = "https://news.example/2014/08/23/talks";

    @Test
    void trustsTheStrongestEvidenceFirst() {
        assertThat(published(TIME + META + JSON_LD, URL).evidence()).isEqualTo("json-ld");
        assertThat(published(TIME + META, URL).evidence()).isEqualTo("meta");
        assertThat(published(TIME + printed("22 August 2014"), URL).evidence()).isEqualTo("time-element");
        assertThat(published(printed("22 August 2014"), URL))
                .isEqualTo(new DatedEvidence("2014-08-22", "dateline", 0.8));
        assertThat(published("", URL)).isEqualTo(new DatedEvidence("2014-08-23", "url", 0.7));
    }

    @Test
    void trustsEvidenceTheMoreTheMoreOfItAgrees() {
        assertThat(published(META + printed("25 August 2014"), null))
                .isEqualTo(new DatedEvidence("2014-08-25", "meta", 0.92));
        assertThat(published(META + printed("5 September 2014"), null))
                .isEqualTo(new DatedEvidence("2014-08-25", "meta", 0.9));
    }

    @Test
    void readsTheTimeBesideTheHeadlineBeforeAnyOther() {
        String other = "<div><time datetime='2010-01-01'>2010</time></div>";
        assertThat(published(other + printed(TIME), null))
                .isEqualTo(new DatedEvidence("2014-08-24", "time-element", 0.85));
    }

    @Test
    void takesTheTimeOfAChangeForNoPublication() {
        String change = printed("Updated: 24 August 2014");
        assertThat(published(change, URL)).isEqualTo(new DatedEvidence("2014-08-23", "url", 0.7));
        assertThat(published(change, null)).isEqualTo(new DatedEvidence("2014-08-24", "dateline", 0.5));
        assertThat(datesOf(change).modified()).isEqualTo(new DatedEvidence("2014-08-24", "dateline", 0.7));
    }

    @Test
    void believesThePrintedDateWhereTheDeclaredOneMovesWithEveryChange() {
        String moving = declared("2014-08-26", "2014-08-26");
        assertThat(published(moving + printed("5 May 2012"), null))
                .isEqualTo(new DatedEvidence("2012-05-05", "dateline", 0.7));
        assertThat(published(declared("2014-08-26", "2014-08-29") + printed("5 September 2014"), null)
                        .date())
                .isEqualTo("2014-08-26");
    }

    @Test
    void believesAPageThatWasPublishedAnew() {
        String edition = declared("2012-05-05", "2014-08-26");
        assertThat(published(edition + printed("26 August 2014"), null).date()).isEqualTo("2014-08-26");
        assertThat(published(edition + printed("Updated 26 August 2014"), null).date())
                .isEqualTo("2012-05-05");
        assertThat(published(edition + printed("20 August 2014"), null).date()).isEqualTo("2012-05-05");
    }

    @Test
    void givesTheDayOfThePlaceWhereAnotherClockNamesTheSameInstant() {
        String meta = "<meta property='article:published_time' content='2014-08-26T03:05:00+00:00'>";
        assertThat(published(meta + printed("<time datetime='2014-08-25T19:05:00-08:00'>25 August 2014</time>"), null))
                .isEqualTo(new DatedEvidence("2014-08-25T19:05:00-08:00", "meta", 0.94));
        assertThat(published(meta + printed("<time datetime='2014-08-26T19:05:00-08:00'>Tuesday</time>"), null)
                        .date())
                .isEqualTo("2014-08-26T03:05:00Z");
    }

    @Test
    void believesNoDayThatThePageDoesNotShow() {
        assertThat(published(printed("<time datetime='2014-08-12'>August 2014</time>") + TIME, null))
                .isNull();
    }

    @Test
    void readsWhatIsAnnouncedAfterTheText() {
        String article = "<h1>Talks go on</h1>" + PageBlocksFixture.paragraphs(12);
        assertThat(published(article + "<div>Posted on 24 August 2014</div>", null))
                .isEqualTo(new DatedEvidence("2014-08-24", "dateline", 0.7));
        assertThat(datesOf(article + "<div>Last updated: 24 August 2014</div>").modified())
                .isEqualTo(new DatedEvidence("2014-08-24", "dateline", 0.6));
    }

    @Test
    void readsMicrodata() {
        assertThat(published("<span itemprop=datePublished content='2014-08-26T10:00:00Z'></span>", null))
                .isEqualTo(new DatedEvidence("2014-08-26T10:00:00Z", "microdata", 0.9));
    }

    @Test
    void leavesAPageWithoutEvidenceUndated() {
        assertThat(published(
                        "<header><span>26 October 2020</span></header><p>© 2019</p><script>id=20140827</script>",
                        "https://news.example/41"))
                .isNull();
    }

    @Test
    void readsNoTimeOfALinkListOrFooter() {
        assertThat(published("<ul><li>" + TIME + "</ul><footer>" + TIME + "</footer>", null))
                .isNull();
    }

    @Test
    void passesOverAValueThatIsNoDate() {
        assertThat(published("<meta name=date content=yesterday>", null)).isNull();
    }

    @Test
    void tellsTheChangeFromThePublication() {
        assertThat(datesOf(JSON_LD).modified()).isEqualTo(new DatedEvidence("2014-08-27", "json-ld", 0.9));
        assertThat(datesOf(META).modified()).isNull();
    }

    private static String declared(String published, String modified) {
        return "<script type='application/ld+json'>{\"@type\": \"NewsArticle\", \"datePublished\": \"%s\", \"dateModified\": \"%s\"}</script>"
                .formatted(published, modified);
    }

    /** A page with a line under its headline. */
    private static String printed(String line) {
        return "<h1>Talks go on</h1><div>" + line + "</div>" + PageBlocksFixture.paragraphs(3);
    }

    private static DatedEvidence published(String html, String url) {
        return datesOf(html).published(url);
    }

    private static PageDates datesOf(String html) {
        Document page = Jsoup.parse(html);
        PageBlocks blocks = BlockReader.read(page.body());
        HeadMatter matter = HeadMatter.of(blocks, BodySelection.of(blocks, "Talks go on", null, FurnitureLines.NONE));
        return new PageDates(page, StructuredData.of(page), MetaTags.of(page), matter);
    }
}
