package io.hearsay.scraper.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import io.hearsay.scraper.address.PageAddress;
import io.hearsay.scraper.alternate.Alternate;
import io.hearsay.scraper.discovery.Found.Kind;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PageLinksTest {

    private static final PageAddress ADDRESS = PageAddress.stored("https://news.example/world/a");

    private static PageAddress page(String path) {
        return PageAddress.stored("https://news.example" + path);
    }

    private static PageLinks read(String html) {
        return PageLinks.read(html, ADDRESS);
    }

    @Test
    void linksAreFoundOnceAndInOrder() {
        PageLinks links = read("<a href='/b'>b</a><a href='c#top'>c</a><a href='/b?utm_source=x'>b</a>"
                + "<a href='mailto:x@y'>m</a><a rel='nofollow' href='/search'>s</a><area href='/d'>"
                + "<link rel='alternate' type='application/rss+xml' href='/feed'><a>no link</a>");
        assertThat(links.found())
                .containsExactly(
                        Found.link(page("/b")),
                        Found.link(page("/world/c")),
                        Found.link(page("/d")),
                        Found.list(page("/feed")));
    }

    @Test
    void aPageThatIsParsedAlreadyIsReadAndLeftAsItIs() {
        Document parsed = Jsoup.parse("<base href='/x/'><a href='b'>b</a>", ADDRESS.value());
        String before = parsed.outerHtml();
        assertThat(PageLinks.of(parsed, ADDRESS)).isEqualTo(read("<base href='/x/'><a href='b'>b</a>"));
        assertThat(parsed.outerHtml()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"application/rss+xml", "application/atom+xml", "Application/RDF+XML", "application/feed+json"})
    void aFeedOfAnyKindIsAList(String type) {
        assertThat(read("<link rel='Alternate' type='%s' href='/feed' hreflang='en'>".formatted(type)))
                .satisfies(links -> assertThat(links.found()).containsExactly(Found.list(page("/feed"))))
                .satisfies(links -> assertThat(links.alternates()).isEmpty());
    }

    @Test
    void aBaseElementMovesTheLinksWhereverItStands() {
        assertThat(read("<base href='/other/'><base href='/third/'><a href='b'>b</a>")
                        .found())
                .containsExactly(Found.link(page("/other/b")));
        assertThat(read("<a href='b'>b</a><base target=_top><base href='/other/'>")
                        .found())
                .containsExactly(Found.link(page("/other/b")));
        assertThat(read("<base href='mailto:x'><a href='b'>b</a>").found())
                .containsExactly(Found.link(page("/world/b")));
    }

    @Test
    void theNextPageOfAnArticleOrAListIsALink() {
        assertThat(read("<head><link rel=next href='?page=2'><link rel='prev' href='?page=0'>")
                        .found())
                .containsExactly(Found.link(page("/world/a?page=2")), Found.link(page("/world/a?page=0")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"nofollow", "NoFollow ugc", "ugc nofollow"})
    void aLinkThatTheSiteDoesNotStandByIsLeftOut(String relations) {
        assertThat(read("<a rel='%s' href='/b'>b</a>".formatted(relations)).found())
                .isEmpty();
        assertThat(read("<a rel='no-nofollow' href='/b'>b</a>").found()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nofollow", "NOINDEX, NOFOLLOW", "none"})
    void aPageThatDoesNotStandByItsLinksHasNone(String robots) {
        String feed = "<link rel=alternate type='application/rss+xml' href='/feed'>";
        assertThat(read("<meta name=Robots content='%s'>%s<a href='/b'>b</a>".formatted(robots, feed))
                        .found())
                .extracting(Found::kind)
                .containsExactly(Kind.LIST);
        assertThat(read("<meta name=robots content='noindex,follow'><a href='/b'>b</a>")
                        .found())
                .hasSize(1);
    }

    @Test
    void atMostFiveThousandLinksAreFollowed() {
        StringBuilder html = new StringBuilder();
        for (int i = 0; i < 6000; i++) {
            html.append("<a href='/%d'>x</a>".formatted(i));
        }
        assertThat(read(html.toString()).found()).hasSize(5000).last().isEqualTo(Found.link(page("/4999")));
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
                "0; url= |",
            })
    void aSoonRefreshLeadsElsewhere(String content, String target) {
        PageLinks links = read("<meta http-equiv=Refresh content='%s'>".formatted(content.replace("'", "&#39;")));
        assertThat(links.refresh() == null ? null : links.refresh().value())
                .isEqualTo(content.endsWith("url=") ? ADDRESS.value() : target);
    }

    @Test
    void theCanonicalAddressIsJoinedToThePage() {
        assertThat(read("<link rel=Canonical href='/a'>").canonical()).isEqualTo(page("/a"));
        assertThat(read("<link rel='shortlink canonical' href='/a'><link rel=canonical href='/b'>")
                        .canonical())
                .isEqualTo(page("/a"));
        assertThat(read("<link rel=canonical href=''>").canonical()).isNull();
        assertThat(read("").canonical()).isNull();
    }

    @Test
    void otherFormsOfThePageAreAlternates() {
        PageLinks links = read(
                """
                <html amp><head>
                <link rel="amphtml" href="/amp/a">
                <link rel="alternate" hreflang="en" href="https://news.example/world/a">
                <link rel="alternate" hreflang="de" href="https://news.example/de/a">
                <link rel="alternate" hreflang="de" href="https://news.example/de/a">
                <link rel="alternate" hreflang="x-default" href="https://news.example/">
                <link rel="alternate" media="only screen and (max-width: 640px)" href="//m.news.example/a">
                <link rel="alternate" media="handheld" href="https://wap.news.example/a">
                <link rel="alternate" media="print" href="/print/a">
                <link rel="stylesheet" href="/style.css"><link rel="amphtml" href=" ">
                </head>""");
        assertThat(links.alternates())
                .containsExactly(
                        Alternate.amp(page("/amp/a")),
                        Alternate.language(page("/de/a"), "de"),
                        Alternate.mobile(PageAddress.stored("https://m.news.example/a")),
                        Alternate.mobile(PageAddress.stored("https://wap.news.example/a")));
        assertThat(links.found()).isEmpty();
        assertThat(links.amp()).isTrue();
    }

    @Test
    void anAmpPageSaysSoWithAWordOrALightning() {
        assertThat(read("<html amp>").amp()).isTrue();
        assertThat(read("<!doctype html><html \u26a1 lang=en>").amp()).isTrue();
        assertThat(read("<html lang=en><body amp>").amp()).isFalse();
    }

    @Test
    void theLinkHeaderAddsToThePage() {
        PageLinks links = read("<a href='/b'>b</a><link rel=canonical href='/a'>")
                .withHeader("</c>; rel=next, </b>; rel=prev, </x>; rel=canonical, </amp/a>; rel=amphtml", ADDRESS);
        assertThat(links.found()).containsExactly(Found.link(page("/b")), Found.link(page("/c")));
        assertThat(links.canonical()).isEqualTo(page("/a"));
        assertThat(links.alternates()).containsExactly(Alternate.amp(page("/amp/a")));
        assertThat(read("").withHeader("</x>; rel=canonical", ADDRESS).canonical())
                .isEqualTo(page("/x"));
        assertThat(read("").withHeader(null, ADDRESS)).isEqualTo(read(""));
    }
}
