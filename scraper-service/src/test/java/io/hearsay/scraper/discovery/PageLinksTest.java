package io.hearsay.scraper.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import io.hearsay.scraper.address.PageAddress;
import io.hearsay.scraper.discovery.Found.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageLinksTest {

    private static final PageAddress ADDRESS = PageAddress.stored("https://news.example/world/a");

    @Test
    void linksAreFoundOnceAndInOrder() {
        PageLinks links = PageLinks.read(
                "<a href='/b'>b</a><a href='c#top'>c</a><a href='/b?utm_source=x'>b</a><a href='mailto:x@y'>m</a>"
                        + "<a rel='nofollow' href='/search'>s</a><area href='/d'>"
                        + "<link rel='alternate' type='application/rss+xml' href='/feed'>",
                ADDRESS);
        assertThat(links.found())
                .extracting(found -> found.address().value())
                .containsExactly(
                        "https://news.example/b",
                        "https://news.example/world/c",
                        "https://news.example/d",
                        "https://news.example/feed");
        assertThat(links.found().getLast().kind()).isEqualTo(Kind.LIST);
    }

    @Test
    void aBaseElementMovesTheLinks() {
        PageLinks links = PageLinks.read("<base href='/other/'><a href='b'>b</a>", ADDRESS);
        assertThat(links.found()).containsExactly(Found.link(PageAddress.stored("https://news.example/other/b")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0; url=/b | https://news.example/b",
                "0;URL='/b' | https://news.example/b",
                "5; url=\"/b\" | https://news.example/b",
                "300; url=/b |",
                "300 |",
                "; url=/b |",
                "x; url=/b |",
                ".; url=/b |",
            })
    void aSoonRefreshLeadsElsewhere(String content, String target) {
        PageLinks links = PageLinks.read(
                "<meta http-equiv=Refresh content='%s'>".formatted(content.replace("'", "&#39;")), ADDRESS);
        assertThat(links.refresh() == null ? null : links.refresh().value()).isEqualTo(target);
    }

    @Test
    void theCanonicalAddressIsJoinedToThePage() {
        assertThat(PageLinks.read("<link rel=Canonical href='/a'>", ADDRESS)
                        .canonical()
                        .value())
                .isEqualTo("https://news.example/a");
        assertThat(PageLinks.read("<link rel=canonical href=''>", ADDRESS).canonical())
                .isNull();
        assertThat(PageLinks.read("", ADDRESS).canonical()).isNull();
    }
}
