package io.hearsay.scraper.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import io.hearsay.scraper.address.PageAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class LooseFeedsTest {

    private static final PageAddress ADDRESS = PageAddress.stored("https://news.example/feeds/world");

    private static List<Found> read(String feed) {
        return Lists.read(feed.getBytes(StandardCharsets.UTF_8), ADDRESS).orElseThrow();
    }

    private static List<String> values(List<Found> found) {
        return found.stream().map(one -> one.address().value()).toList();
    }

    @Test
    void namesOfHtmlAndBareAmpersandsDoNotMatter() {
        List<Found> found = read(
                """
                <rss version="2.0"><channel><title>News&nbsp;& more</title><link>https://news.example/</link>
                <item><title>Caf&eacute; & bar</title><link>https://news.example/a?b=1&c=2</link>
                <pubDate>Tue, 26 Aug 2014 23:26:00 GMT</pubDate></item></channel></rss>""");
        assertThat(values(found)).containsExactly("https://news.example/a?b=1&c=2");
        assertThat(found.getFirst().date()).isEqualTo("2014-08-26T23:26Z");
        assertThat(found.getFirst().listed().title()).isEqualTo("Café & bar");
    }

    @Test
    void aDocumentTypeDoesNotMatter() {
        assertThat(values(read("<!DOCTYPE rss PUBLIC '-//Netscape Communications//DTD RSS 0.91//EN'"
                        + " 'http://my.netscape.com/publish/formats/rss-0.91.dtd'><rss version='0.91'><channel>"
                        + "<link>https://news.example/</link><item><link>/a</link></item></channel></rss>")))
                .containsExactly("https://news.example/a");
    }

    @Test
    void anUndeclaredPrefixDoesNotMatter() {
        assertThat(values(read("<rss version='2.0'><channel><item><link>/a</link><dc:creator>x</dc:creator></item>")))
                .containsExactly("https://news.example/a");
    }

    @Test
    void entriesBeforeTheBreakCount() {
        assertThat(values(read("<rss version='2.0'><channel><item><link>/a</link></item><item><link>/b</link></item>"
                        + "<item><title>c</tit")))
                .startsWith("https://news.example/a", "https://news.example/b");
    }

    @Test
    void whatComesNextIsAListToo() {
        List<Found> found =
                read("<!DOCTYPE feed><feed><link rel='next' href='?page=2'/><entry><link href='/a'/></entry></feed>");
        assertThat(found).extracting(Found::kind).containsExactly(Found.Kind.LIST, Found.Kind.ENTRY);
        assertThat(values(found)).allSatisfy(address -> assertThat(address).startsWith("https://news.example/"));
    }

    @Test
    void relativeLinksAreJoinedToTheChannelsSite() {
        assertThat(values(read("<!DOCTYPE rss><rss><channel><link>https://www.news.example/x/</link>"
                        + "<item><link>a</link></item></channel></rss>")))
                .containsExactly("https://www.news.example/x/a");
    }

    @Test
    void onlyAnAlternateLinkOfAnEntryIsItsPage() {
        assertThat(
                        values(
                                read(
                                        "<!DOCTYPE feed><feed><entry><link rel='edit' href='/edit/1'/><link href='/a'/></entry>"
                                                + "<entry><link rel='enclosure' href='/b.mp3'/><id>https://news.example/b</id></entry></feed>")))
                .containsExactly("https://news.example/a", "https://news.example/b");
    }

    @Test
    void aLongFeedIsReadWithoutATree() {
        String item = "<item><link>/a</link><description>%s</description></item>".formatted("x".repeat(10_000));
        assertThat(read("<rss version='2.0'><channel>" + item.repeat(600) + "</channel></rss>"))
                .hasSize(600);
    }

    @Test
    void theBaseOfAnAtomFeedMovesItsLinks() {
        List<Found> found = read(
                """
                <feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://news.example/x/"><id>f</id><title>F</title>
                <updated>2014-08-28T00:00:00Z</updated>
                <entry xml:base="y/"><id>1</id><title>A</title><link href="a"/><updated>2014-08-28T00:00:00Z</updated>
                </entry>
                <entry><id>2</id><title>B</title><link href="b"/><updated>2014-08-28T00:00:00Z</updated></entry>
                </feed>""");
        assertThat(values(found)).containsExactly("https://news.example/x/y/a", "https://news.example/x/b");
    }
}
