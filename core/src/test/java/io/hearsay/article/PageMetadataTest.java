package io.hearsay.article;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageMetadataTest {

    @Test
    void readsOutletSectionAndLanguage() {
        PageMetadata metadata = metadataOf(
                "<html lang=en_GB><meta property=og:site_name content='The Harbour Courier'>"
                        + "<meta property=article:section content=World>",
                null);
        assertThat(metadata.outlet().value()).isEqualTo("The Harbour Courier");
        assertThat(metadata.section().value()).isEqualTo("World");
        assertThat(metadata.language().value()).isEqualTo("en-GB");
    }

    @Test
    void readsThePublisherOfTheStructuredData() {
        assertThat(metadataOf(
                                "<script type='application/ld+json'>{\"@type\": \"Article\", \"publisher\": {\"n"
                                        + "ame\": \"Meridian News\"}}</script>",
                                null)
                        .outlet()
                        .value())
                .isEqualTo("Meridian News");
    }

    @ParameterizedTest
    @CsvSource({
        "/world/1.html, https://news.example/a/b, https://news.example/world/1.html",
        "https://other.example/1, https://news.example/, https://other.example/1",
        "/world/1.html, , ",
        "javascript:void(0), https://news.example/, ",
        "'http://[broken', https://news.example/, "
    })
    void resolvesTheCanonicalAddress(String canonical, String url, String absolute) {
        assertThat(metadataOf("<link rel=canonical href=\"" + canonical + "\">", url)
                        .canonical()
                        .value())
                .isEqualTo(absolute);
    }

    @Test
    void leavesOutWhatIsNoLanguage() {
        assertThat(metadataOf("<html lang='the English one'>", null).language().value())
                .isNull();
    }

    private static PageMetadata metadataOf(String html, String url) {
        Document page = Jsoup.parse(html);
        return PageMetadata.of(page, StructuredData.of(page), MetaTags.of(page), url);
    }
}
