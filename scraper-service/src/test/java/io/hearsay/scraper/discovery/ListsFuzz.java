package io.hearsay.scraper.discovery;

import static io.hearsay.fuzz.FuzzTarget.mustHold;

import io.hearsay.fuzz.FuzzTarget;
import io.hearsay.fuzz.Growth;
import io.hearsay.scraper.address.PageAddress;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/** Sitemaps and feeds in all forms, packed or not: no more addresses than are allowed, and packing changes nothing. */
final class ListsFuzz implements FuzzTarget {

    private static final PageAddress ADDRESS = PageAddress.stored("https://news.example/list.xml");

    @Override
    public void feed(byte[] input) {
        int found = count(input);
        mustHold(found <= ListElements.MAX_ENTRIES, "no more addresses than are allowed");
        mustHold(found <= input.length, "an address takes bytes");
        if (input.length < 2000) {
            mustHold(count(packed(input)) == found, "packing changes nothing");
        }
    }

    private static int count(byte[] body) {
        Lists.mayBeList("text/html", body);
        return Lists.read(body, ADDRESS).map(List::size).orElse(0);
    }

    private static byte[] packed(byte[] input) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(input);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    @Override
    public List<String> seeds() {
        return List.of(
                """
                <?xml version="1.0" encoding="UTF-8"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"
                xmlns:news="n" xmlns:xhtml="h"><url><loc>https://news.example/a?x&amp;y</loc><lastmod>2014-08-26</lastmod>
                <news:news><news:publication><news:language>en</news:language></news:publication>
                <news:publication_date>2014-08-26T18:00:00Z</news:publication_date><news:title>A</news:title></news:news>
                <xhtml:link rel="alternate" hreflang="de" href="https://news.example/de/a"/></url></urlset>""",
                "<sitemapindex><sitemap><loc>/s.xml</loc><lastmod>2014</lastmod></sitemap></sitemapindex>",
                "https://news.example/a\nhttp://news.example/b\n",
                """
                <rss version="2.0"><channel><title>t</title><link>https://news.example/</link><item><title>A</title>
                <link>https://news.example/a</link><pubDate>Tue, 26 Aug 2014 18:00:00 GMT</pubDate><guid>x</guid></item>
                </channel></rss>""",
                """
                <feed xmlns="http://www.w3.org/2005/Atom" xml:base="/b/"><link rel="next" href="p2"/><entry><title>A</title>
                <link href="a"/><published>2014-08-26T18:00:00Z</published></entry></feed>""",
                """
                <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/">
                <item><link>https://news.example/a</link></item></rdf:RDF>""",
                """
                {"version":"https://jsonfeed.org/version/1.1","title":"t","next_url":"/p2","language":"en",
                "items":[{"id":"https://news.example/a","url":"/a","date_published":"2014-08-26T18:00:00Z"}]}""",
                """
                <!DOCTYPE r [<!ENTITY a "x"><!ENTITY b "&a;&a;&a;"><!ENTITY c SYSTEM "file:///etc/passwd">]>
                <rss version="2.0"><channel><title>&b;&c;</title><item><link>/a&b;</link></item></channel></rss>""");
    }

    @Override
    public List<Growth> growths() {
        String rss = "<rss version=\"2.0\"><channel>";
        return List.of(
                new Growth("<urlset>", "<url><loc>/a</loc></url>", "</urlset>"),
                new Growth("<urlset>", "<url>", ""),
                new Growth("<urlset>", "<a>", ""),
                new Growth("<urlset><url>", "<loc>/a</loc>", "</url>"),
                new Growth("<urlset><url><loc>", "&amp;", "</loc></url>"),
                new Growth("<urlset ", "a='b' ", ">"),
                new Growth("<urlset ", "xmlns:a='b' ", ">"),
                new Growth(rss, "<item><link>/a</link></item>", "</channel></rss>"),
                new Growth(rss, "<item>", ""),
                new Growth(rss + "<title>", "a ", "</title></channel></rss>"),
                new Growth(rss + "<item><description><![CDATA[", "<p>", "]]></description></item></channel></rss>"),
                new Growth(
                        "<feed xmlns=\"http://www.w3.org/2005/Atom\">", "<entry><link href=\"a\"/></entry>", "</feed>"),
                new Growth("<feed xml:base='/'>", "<entry xml:base='a/'>", ""),
                new Growth("<!DOCTYPE r [", "<!ENTITY a 'x'>", "]><rss version=\"2.0\"><channel/></rss>"),
                new Growth("<!DOCTYPE ", "[", ""),
                new Growth("<?xml version='1.0' ", "encoding='", ""),
                new Growth("{\"version\":\"https://jsonfeed.org/version/1\",\"items\":[", "{\"url\":\"/a\"},", "{}]}"),
                new Growth("{\"version\":\"https://jsonfeed.org/version/1\",\"items\":", "[", ""),
                Growth.of("https://news.example/a\n"),
                new Growth("https://news.example/", "a", ""),
                Growth.of("<!-- -->"),
                Growth.of(" "));
    }
}
