package io.hearsay.scraper.discovery;

import io.hearsay.scraper.address.PageAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Sitemaps and feeds: documents that list pages. */
public final class Lists {

    private static final int HEAD = 1024;
    private static final Set<String> XML_TYPES =
            Set.of("application/xml", "text/xml", "application/rss+xml", "application/atom+xml", "application/rdf+xml");

    private Lists() {}

    /** Whether an answer may be a list: XML by its type, or a sitemap or feed by its first element. */
    public static boolean mayBeList(String mediaType, byte[] body) {
        String type = mediaType == null ? "" : mediaType.toLowerCase(Locale.ROOT);
        String head = head(body);
        return !head.contains("<html")
                && (XML_TYPES.contains(type)
                        || head.contains("<urlset")
                        || head.contains("<sitemapindex")
                        || head.contains("<rss")
                        || head.contains("<feed"));
    }

    private static String head(byte[] body) {
        return new String(body, 0, Math.min(body.length, HEAD), StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
    }

    /** The pages and further lists it names; empty when it is neither sitemap nor feed. */
    public static Optional<List<Found>> read(byte[] body, PageAddress address) {
        String head = head(body);
        return head.contains("<rss") || head.contains("<feed") || head.contains("<rdf")
                ? Feeds.read(body, address).or(() -> Sitemaps.read(body, address))
                : Sitemaps.read(body, address).or(() -> Feeds.read(body, address));
    }
}
