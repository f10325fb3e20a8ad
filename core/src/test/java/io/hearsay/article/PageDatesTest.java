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
        assertThat(published(TIME + META + JSON_LD, URL, "2014-08-22").evidence())
                .isEqualTo("json-ld");
        assertThat(published(TIME + META, URL, "2014-08-22").evidence()).isEqualTo("meta");
        assertThat(published(TIME, URL, "2014-08-22").evidence()).isEqualTo("time-element");
        assertThat(published("", URL, "2014-08-22").evidence()).isEqualTo("dateline");
        assertThat(published("", URL, null)).isEqualTo(new DatedEvidence("2014-08-23", "url", 0.7));
    }

    @Test
    void readsMicrodata() {
        assertThat(published("<span itemprop=datePublished content='2014-08-26T10:00:00Z'></span>", null, null))
                .isEqualTo(new DatedEvidence("2014-08-26T10:00:00Z", "microdata", 0.9));
    }

    @Test
    void leavesAPageWithoutEvidenceUndated() {
        assertThat(published(
                        "<header><span>26 October 2020</span></header><p>© 2019</p><script>id=20140827</script>",
                        "https://news.example/41",
                        null))
                .isNull();
    }

    @Test
    void readsNoTimeOfALinkListOrFooter() {
        assertThat(published("<ul><li>" + TIME + "</ul><footer>" + TIME + "</footer>", null, null))
                .isNull();
    }

    @Test
    void passesOverAValueThatIsNoDate() {
        assertThat(published("<meta name=date content=yesterday>", null, null)).isNull();
    }

    @Test
    void tellsTheChangeFromThePublication() {
        assertThat(datesOf(JSON_LD).modified()).isEqualTo(new DatedEvidence("2014-08-27", "json-ld", 0.9));
        assertThat(datesOf(META).modified()).isNull();
    }

    private static DatedEvidence published(String html, String url, String printed) {
        return datesOf(html).published(url, printed);
    }

    private static PageDates datesOf(String html) {
        Document page = Jsoup.parse(html);
        return new PageDates(page, StructuredData.of(page), MetaTags.of(page));
    }
}
