package io.hearsay.scraper.discovery;

import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;
import io.hearsay.scraper.address.PageAddress;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** RSS and Atom feeds. What an Atom entry calls {@code updated} is no publication date. */
final class Feeds {

    private Feeds() {}

    /** What a feed leads to; empty when the bytes are none. */
    static Optional<List<Found>> read(byte[] body, PageAddress address) {
        try (XmlReader reader = new XmlReader(new ByteArrayInputStream(body))) {
            SyndFeedInput input = new SyndFeedInput();
            input.setAllowDoctypes(false);
            SyndFeed feed = input.build(reader);
            return Optional.of(feed.getEntries().stream()
                    .flatMap(entry -> found(entry, address))
                    .toList());
        } catch (IOException | FeedException | IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static Stream<Found> found(SyndEntry entry, PageAddress address) {
        String link = entry.getLink() == null ? entry.getUri() : entry.getLink();
        return link == null
                ? Stream.empty()
                : address.resolve(link).stream().map(page -> Found.entry(page, date(entry), "feed"));
    }

    private static String date(SyndEntry entry) {
        Date published = entry.getPublishedDate();
        return published == null
                ? null
                : published.toInstant().atOffset(java.time.ZoneOffset.UTC).toString();
    }
}
