package io.hearsay.scraper.discovery;

import io.hearsay.scraper.address.PageAddress;
import java.util.List;
import java.util.Optional;

/**
 * Documents that list pages: sitemaps and their indexes (XML or text), RSS, Atom and JSON Feed; packed by gzip or not.
 * A list counts up to {@value ListElements#MAX_ENTRIES} addresses and {@value ListBody#MAX_BYTES} bytes; what comes
 * after, or after a mistake that ends its XML, is not read.
 */
public final class Lists {

    private Lists() {}

    /**
     * Whether an answer may be a list, by how it begins; lists are served as anything.
     *
     * @param mediaType as served, in lower case; what is served as HTML is no list of bare addresses
     */
    public static boolean mayBeList(String mediaType, byte[] body) {
        return switch (ListFormat.of(new ListBody(body).head())) {
            case NONE -> false;
            case TEXT_SITEMAP -> mediaType == null || !mediaType.contains("html");
            default -> true;
        };
    }

    /** The pages and further lists it names, each as often as it is named; empty when it is no list. */
    public static Optional<List<Found>> read(byte[] bytes, PageAddress address) {
        ListBody body = new ListBody(bytes);
        return switch (ListFormat.of(body.head())) {
            case SITEMAP -> Optional.of(Sitemaps.read(body, address));
            case TEXT_SITEMAP -> Optional.of(Sitemaps.readLines(body, address));
            case FEED -> Feeds.read(body, address).or(() -> Optional.of(LooseFeeds.read(body, address)));
            case JSON_FEED -> JsonFeeds.read(body, address);
            case NONE -> Optional.empty();
        };
    }
}
