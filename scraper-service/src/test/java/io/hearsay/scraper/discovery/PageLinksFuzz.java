package io.hearsay.scraper.discovery;

import static io.hearsay.fuzz.FuzzTarget.mustHold;

import io.hearsay.fuzz.FuzzTarget;
import io.hearsay.fuzz.Growth;
import io.hearsay.scraper.address.PageAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Links of pages: each address once, and no more than are followed. */
final class PageLinksFuzz implements FuzzTarget {

    private static final PageAddress ADDRESS = PageAddress.stored("https://news.example/world/story.html");

    @Override
    public void feed(byte[] input) {
        PageLinks links = PageLinks.read(new String(input, StandardCharsets.UTF_8), ADDRESS);
        mustHold(links.found().size() <= 2 * PageLinks.MAX_LINKS, "no more links than are followed");
        mustHold(
                links.found().stream().map(Found::address).distinct().count()
                        == links.found().size(),
                "each address once");
        if (links.canonical() != null) {
            CanonicalLink.isPlausible(ADDRESS, links.canonical());
        }
    }

    @Override
    public List<String> seeds() {
        return List.of(
                """
                <html amp><head><base href="/b/"><link rel="canonical" href="c"><link rel=alternate hreflang=de href=de>
                <link rel=alternate type=application/rss+xml href=f.xml><meta http-equiv=refresh content="0; url='/r'">
                </head><body><a href="a?x=1&amp;y">A</a><a rel=nofollow href="//o.example/">O</a><area href=d><iframe src=i>
                <a href="javascript:alert(1)">""",
                "<meta http-equiv=refresh content=' 3.5 ;URL=\"x'><a href=' '><a href='http://[::1'>");
    }

    @Override
    public List<Growth> growths() {
        return List.of(
                Growth.of("<a href=x>x</a>"),
                Growth.of("<a href=x><div>"),
                Growth.of("<base href=a/>"),
                Growth.of("<link rel=canonical href=a>"),
                Growth.of("<link rel=alternate hreflang=de href=a>"),
                new Growth("<a href='", "../", "'>"),
                new Growth("<link rel='", "alternate ", "' href=a>"),
                Growth.of("<meta http-equiv=refresh content='0;url=a'>"),
                new Growth("<meta http-equiv=refresh content='0;", "url=", "'>"));
    }
}
