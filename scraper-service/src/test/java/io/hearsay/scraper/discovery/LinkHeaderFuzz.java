package io.hearsay.scraper.discovery;

import static io.hearsay.fuzz.FuzzTarget.mustHold;

import io.hearsay.fuzz.FuzzTarget;
import io.hearsay.fuzz.Growth;
import io.hearsay.scraper.address.PageAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Link headers: no more links than there are targets. */
final class LinkHeaderFuzz implements FuzzTarget {

    private static final PageAddress ADDRESS = PageAddress.stored("https://news.example/world/story.html");

    @Override
    public void feed(byte[] input) {
        String header = new String(input, StandardCharsets.ISO_8859_1);
        PageLinks links = LinkHeader.read(header, ADDRESS);
        long targets = header.chars().filter(c -> c == '<').count();
        mustHold(
                links.found().size() + links.alternates().size() <= 2 * targets,
                "no more links than there are targets");
    }

    @Override
    public List<String> seeds() {
        return List.of(
                "</b>; rel=\"next prev\", <https://amp.example/a>; rel=amphtml; title*=UTF-8''a%20b",
                "<a>; rel=alternate; hreflang=\"de\\\"x\"; media=\"only screen\"; type=application/rss+xml,<c>;rel=canonical");
    }

    @Override
    public List<Growth> growths() {
        return List.of(
                Growth.of("<a>; rel=next,"),
                Growth.of("<"),
                new Growth("<a>", ";rel=next", ""),
                new Growth("<a>;a=\"", "\\\"", ""),
                new Growth("<a>;rel=\"", "next ", "\""),
                Growth.of(";"));
    }
}
