package io.hearsay.scraper.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import io.hearsay.scraper.address.PageAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Feeds as they should be, each read by rome and, so that both agree, by the reader of broken ones. */
class FeedsTest {

    private static final PageAddress ADDRESS = PageAddress.stored("https://news.example/feeds/world");

    private static List<Found> strict(String feed) {
        return Feeds.read(new ListBody(feed.getBytes(StandardCharsets.UTF_8)), ADDRESS)
                .orElseThrow();
    }

    private static List<Found> both(String feed) {
        List<Found> found = strict(feed);
        List<Found> loose = LooseFeeds.read(new ListBody(feed.getBytes(StandardCharsets.UTF_8)), ADDRESS);
        assertThat(loose).extracting(Found::address).isEqualTo(addresses(found));
        assertThat(loose)
                .extracting(Found::date)
                .isEqualTo(found.stream().map(Found::date).toList());
        assertThat(loose)
                .extracting(Found::modified)
                .isEqualTo(found.stream().map(Found::modified).toList());
        return found;
    }

    private static List<PageAddress> addresses(List<Found> found) {
        return found.stream().map(Found::address).toList();
    }

    private static List<String> values(List<Found> found) {
        return found.stream().map(one -> one.address().value()).toList();
    }

    @Test
    void anAtomFeedsUpdateIsNoPublicationDate() {
        List<Found> found = both(
                """
                <feed xmlns="http://www.w3.org/2005/Atom"><id>f</id><title>F</title>
                <updated>2014-08-28T00:00:00Z</updated>
                <entry><id>1</id><title>A</title><link rel="alternate" href="/a"/>
                <updated>2014-08-26T23:26:00Z</updated>
                </entry>
                <entry><id>2</id><title>B</title><link href="/b"/><updated>2014-08-28T00:00:00Z</updated>
                <published>2014-08-27T10:00:00Z</published></entry></feed>""");
        assertThat(found).extracting(Found::date).containsExactly(null, "2014-08-27T10:00Z");
        assertThat(found).extracting(Found::modified).containsExactly("2014-08-26T23:26Z", "2014-08-28T00:00Z");
        assertThat(values(found)).containsExactly("https://news.example/a", "https://news.example/b");
    }

    @Test
    void anRssItemHasItsDateTitleAndLink() {
        List<Found> found = both(
                """
                <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
                  xmlns:media="http://search.yahoo.com/mrss/" xmlns:atom="http://www.w3.org/2005/Atom">
                <channel><title>T</title><link>https://news.example/</link><description>d</description>
                <language>en-gb</language><atom:link rel="self" href="https://news.example/feeds/world"/>
                <item><title>A &amp; B</title><link>a</link><description>d</description>
                <content:encoded><![CDATA[<p><a href="/no">no</a></p>]]></content:encoded>
                <media:content url="/i.jpg"><media:title>no</media:title></media:content>
                <pubDate>Tue, 26 Aug 2014 19:26:00 -0400</pubDate></item>
                </channel></rss>""");
        assertThat(found.getFirst())
                .isEqualTo(Found.entry(
                        PageAddress.stored("https://news.example/a"),
                        new Listed("2014-08-26T23:26Z", "feed", null, "A & B", "en-gb")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.91", "0.92", "0.93", "0.94", "2.0"})
    void everyVersionOfRssIsRead(String version) {
        List<Found> found = both(
                """
                <rss version="%s"><channel><title>T</title><link>https://news.example/</link>
                <description>d</description><language>en</language>
                <item><title>A</title><link>https://news.example/a</link><description>d</description></item>
                </channel></rss>"""
                        .formatted(version));
        assertThat(values(found)).containsExactly("https://news.example/a");
    }

    @Test
    void rssOneHasItsItemsBesideTheChannelAndDatesOfDublinCore() {
        List<Found> found = both(
                """
                <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
                  xmlns:dc="http://purl.org/dc/elements/1.1/">
                <channel rdf:about="https://news.example/rss"><title>T</title><link>https://news.example/</link>
                <description>d</description></channel>
                <item rdf:about="https://news.example/a"><title>A</title><link>https://news.example/a</link>
                <dc:date>2014-08-26T23:26:00Z</dc:date></item></rdf:RDF>""");
        assertThat(values(found)).containsExactly("https://news.example/a");
        assertThat(found.getFirst().date()).isEqualTo("2014-08-26T23:26Z");
    }

    @Test
    void anIdentifierIsALinkOnlyIfItIsAnAddress() {
        List<Found> found = both(
                """
                <rss version="2.0"><channel><title>T</title><link>https://news.example/</link>
                <description>d</description>
                <item><title>A</title><guid>https://news.example/a</guid></item>
                <item><title>B</title><guid isPermaLink="false">tag:news.example,2014:b</guid></item>
                <item><title>C</title><guid isPermaLink="false">4711</guid></item>
                </channel></rss>""");
        assertThat(values(found)).containsExactly("https://news.example/a");
    }

    @Test
    void aFeedInSeveralPagesLeadsToTheNext() {
        List<Found> found = strict(
                """
                <feed xmlns="http://www.w3.org/2005/Atom"><id>f</id><title>F</title>
                <updated>2014-08-28T00:00:00Z</updated><link rel="next" href="/feed?page=2"/>
                <link rel="self" href="/feed"/></feed>""");
        assertThat(found).containsExactly(Found.list(PageAddress.stored("https://news.example/feed?page=2")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<rss",
                "<html></html>",
                "<!DOCTYPE rss><rss version='2.0'><channel><title>T</title></channel></rss>",
                "<rss version='2.0'><channel><title>a</channel></rss>",
                "<feed xmlns='http://www.w3.org/2005/Atom' xml:base='/x/'><id>f</id></feed>",
            })
    void whatIsBrokenIsLeftToTheReaderOfBrokenFeeds(String feed) {
        assertThat(Feeds.read(new ListBody(feed.getBytes(StandardCharsets.UTF_8)), ADDRESS))
                .isEmpty();
    }
}
