package io.hearsay.scraper.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import io.hearsay.scraper.address.PageAddress;
import io.hearsay.scraper.discovery.Found.Kind;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ListsTest {

    private static final PageAddress ADDRESS = PageAddress.stored("https://news.example/list.xml");

    private static List<Found> read(String body) {
        return Lists.read(body.getBytes(StandardCharsets.UTF_8), ADDRESS).orElseThrow();
    }

    @Test
    void aSitemapListsPagesAndOnlyItsNewsDateIsAPublicationDate() {
        List<Found> found = read(
                """
                <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"
                  xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">
                <url><loc>https://news.example/a</loc><news:news><news:publication><news:name>N</news:name>
                  <news:language>en</news:language></news:publication>
                  <news:publication_date>2014-08-26T23:26:00+00:00</news:publication_date>
                  <news:title>T</news:title></news:news></url>
                <url><loc>https://news.example/b?utm_source=map</loc><lastmod>2014-08-27</lastmod></url>
                </urlset>""");
        assertThat(found).extracting(Found::kind).containsOnly(Kind.ENTRY);
        assertThat(found.get(0).date()).isEqualTo("2014-08-26T23:26Z");
        assertThat(found.get(0).evidence()).isEqualTo("sitemap");
        assertThat(found.get(1).address().value()).isEqualTo("https://news.example/b");
        assertThat(found.get(1).date()).isNull();
    }

    @Test
    void aSitemapIndexListsSitemaps() {
        List<Found> found = read(
                """
                <sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
                <sitemap><loc>https://news.example/1.xml</loc></sitemap></sitemapindex>""");
        assertThat(found).containsExactly(Found.list(PageAddress.stored("https://news.example/1.xml")));
    }

    @Test
    void anAtomFeedsUpdateIsNoPublicationDate() {
        List<Found> found = read(
                """
                <feed xmlns="http://www.w3.org/2005/Atom"><id>f</id><title>F</title>
                <updated>2014-08-28T00:00:00Z</updated>
                <entry><id>1</id><title>A</title><link rel="alternate" href="/a"/>
                <updated>2014-08-26T23:26:00Z</updated>
                </entry>
                <entry><id>2</id><title>B</title><link href="/b"/><updated>2014-08-28T00:00:00Z</updated>
                <published>2014-08-27T10:00:00Z</published></entry></feed>""");
        assertThat(found).extracting(Found::date).containsExactly(null, "2014-08-27T10:00Z");
        assertThat(found)
                .extracting(entry -> entry.address().value())
                .containsExactly("https://news.example/a", "https://news.example/b");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "no xml", "<rss", "<urlset>", "<?xml version='1.0'?><note>hello</note>"})
    void whatIsNoListGivesNothingWorthFollowing(String body) {
        assertThat(Lists.read(body.getBytes(StandardCharsets.UTF_8), ADDRESS).orElse(List.of()))
                .isEmpty();
    }

    @Test
    void externalEntitiesAreNotRead() {
        String feed =
                """
                <!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/hostname">]>
                <rss version="2.0"><channel><title>&x;</title><link>/</link><description>d</description>
                <item><title>A</title><link>/a&x;</link></item></channel></rss>""";
        assertThat(Lists.read(feed.getBytes(StandardCharsets.UTF_8), ADDRESS).orElse(List.of()))
                .allSatisfy(found -> assertThat(found.address().value()).isEqualTo("https://news.example/a"));
    }

    @Test
    void aPageOfHtmlIsNoList() {
        byte[] page = "<!DOCTYPE html><html><body><rss></body></html>".getBytes(StandardCharsets.UTF_8);
        assertThat(Lists.mayBeList("text/html", page)).isFalse();
        assertThat(Lists.mayBeList("application/xml", "<x/>".getBytes(StandardCharsets.UTF_8)))
                .isTrue();
    }
}
