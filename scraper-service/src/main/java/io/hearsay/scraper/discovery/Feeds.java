package io.hearsay.scraper.discovery;

import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.feed.synd.SyndLink;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;
import io.hearsay.scraper.address.PageAddress;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * RSS 0.9x, 1.0 and 2.0 and Atom, as they should be; {@link LooseFeeds} reads the others, those that are long or move
 * their links with {@code xml:base}. What an Atom entry calls {@code updated} is no publication date. A feed that is
 * one of several pages (RFC 5005) leads to the next.
 */
final class Feeds {

    /** A longer feed is not held in memory as a tree. */
    private static final int LONGEST = 5 * 1024 * 1024;

    /** Rome joins links to it wrongly or not at all. */
    private static final String BASE = "xml:base";

    private Feeds() {}

    /** What a feed leads to; empty when it is none, or one for {@link LooseFeeds}. */
    static Optional<List<Found>> read(ListBody body, PageAddress address) {
        return body.shorterThan(LONGEST)
                .filter(feed -> !new String(feed, StandardCharsets.ISO_8859_1).contains(BASE))
                .filter(Markup::isModest)
                .flatMap(feed -> tree(feed, address));
    }

    private static Optional<List<Found>> tree(byte[] feed, PageAddress address) {
        try (XmlReader reader = new XmlReader(new ByteArrayInputStream(feed))) {
            SyndFeedInput input = new SyndFeedInput();
            input.setAllowDoctypes(false);
            return Optional.of(found(input.build(reader), address));
        } catch (IOException | FeedException | IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static List<Found> found(SyndFeed feed, PageAddress address) {
        PageAddress base = feed.getLink() == null
                ? address
                : address.resolve(feed.getLink()).orElse(address);
        List<Found> found = new ArrayList<>();
        for (SyndEntry entry : feed.getEntries()) {
            link(entry).flatMap(base::resolve).ifPresent(page -> found.add(Found.entry(page, listed(entry, feed))));
        }
        for (SyndLink link : feed.getLinks()) {
            if ("next".equals(link.getRel()) && link.getHref() != null) {
                address.resolve(link.getHref()).ifPresent(next -> found.add(Found.list(next)));
            }
        }
        return found.subList(0, Math.min(found.size(), ListElements.MAX_ENTRIES));
    }

    /** An entry without a link may have an address for its identifier. */
    private static Optional<String> link(SyndEntry entry) {
        return Optional.ofNullable(entry.getLink())
                .filter(link -> !link.isBlank())
                .or(() -> Optional.ofNullable(entry.getUri()).filter(id -> id.startsWith("http")));
    }

    private static Listed listed(SyndEntry entry, SyndFeed feed) {
        return new Listed(
                ListDates.iso(entry.getPublishedDate()),
                "feed",
                ListDates.iso(entry.getUpdatedDate()),
                entry.getTitle(),
                feed.getLanguage());
    }
}
