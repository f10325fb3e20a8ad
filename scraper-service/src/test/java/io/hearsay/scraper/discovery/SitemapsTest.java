package io.hearsay.scraper.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import io.hearsay.scraper.address.PageAddress;
import io.hearsay.scraper.alternate.Alternate;
import io.hearsay.scraper.discovery.Found.Kind;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class SitemapsTest {

    private static final PageAddress ADDRESS = PageAddress.stored("https://news.example/maps/map.xml");

    private static List<Found> read(String body) {
        return Sitemaps.read(new ListBody(body.getBytes(StandardCharsets.UTF_8)), ADDRESS);
    }

    private static PageAddress page(String path) {
        return PageAddress.stored("https://news.example" + path);
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
        assertThat(found)
                .containsExactly(
                        Found.entry(page("/a"), new Listed("2014-08-26T23:26Z", "sitemap", null, "T", "en")),
                        Found.entry(page("/b"), new Listed(null, null, "2014-08-27", null, null)));
    }

    @Test
    void anIndexListsSitemapsAndWhenTheyChanged() {
        List<Found> found = read(
                """
                <sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
                <sitemap><loc>https://news.example/1.xml</loc><lastmod>2014-08-27T10:00:00+02:00</lastmod></sitemap>
                <sitemap><loc>2.xml</loc></sitemap></sitemapindex>""");
        assertThat(found)
                .containsExactly(Found.list(page("/1.xml"), "2014-08-27T08:00Z"), Found.list(page("/maps/2.xml")));
        assertThat(found).extracting(Found::kind).containsOnly(Kind.LIST);
    }

    @Test
    void prefixesAndNamespacesMayBeAny() {
        assertThat(read("<sm:urlset><sm:url><sm:loc> /a </sm:loc><n:news><n:publication_date>2014-08-26"
                        + "</n:publication_date></n:news></sm:url></sm:urlset>"))
                .containsExactly(Found.entry(page("/a"), new Listed("2014-08-26", "sitemap", null, null, null)));
    }

    @Test
    void theAddressOfAnImageIsNotThePages() {
        assertThat(read("<urlset><url><image:image><image:loc>/i.jpg</image:loc></image:image><loc>/a</loc></url>"
                        + "<url><image:image><image:loc>/j.jpg</image:loc></image:image></url></urlset>"))
                .containsExactly(Found.entry(page("/a"), Listed.NOTHING));
    }

    @Test
    void whatIsUnescapedOrUnclosedIsReadAllTheSame() {
        assertThat(read("<urlset><url><loc>/a?b=1&c=2</loc></url><url><loc>/é ü</loc><url><loc><![CDATA[/c]]></loc>"
                        + "<url><loc></loc></url><url><loc>ftp://x/</loc></url>"))
                .extracting(found -> found.address().value())
                .containsExactlyInAnyOrder(
                        "https://news.example/a?b=1&c=2",
                        "https://news.example/%C3%A9%20%C3%BC",
                        "https://news.example/c");
    }

    @Test
    void languageVersionsAndMobileFormsAreAlternates() {
        List<Found> found = read(
                """
                <urlset xmlns:xhtml="http://www.w3.org/1999/xhtml"><url><loc>/en/a</loc>
                <xhtml:link rel="alternate" hreflang="en" href="https://news.example/en/a"/>
                <xhtml:link rel="alternate" hreflang="x-default" href="https://news.example/a"/>
                <xhtml:link rel="alternate" hreflang="de-CH" href="https://news.example/de/a"/>
                <xhtml:link rel="alternate" media="only screen and (max-width: 640px)" href="https://m.news.example/a"/>
                </url></urlset>""");
        assertThat(found.getFirst().alternates())
                .containsExactly(
                        Alternate.language(page("/de/a"), "de-CH"),
                        Alternate.mobile(PageAddress.stored("https://m.news.example/a")));
    }

    @Test
    void aSitemapMayBeLinesOfText() {
        String lines =
                "\ufeffhttps://news.example/a\r\n\r\n  https://news.example/b?utm_source=map \nmore text\nhttps://";
        assertThat(Sitemaps.readLines(new ListBody(lines.getBytes(StandardCharsets.UTF_8)), ADDRESS))
                .containsExactly(Found.entry(page("/a"), Listed.NOTHING), Found.entry(page("/b"), Listed.NOTHING));
    }
}
