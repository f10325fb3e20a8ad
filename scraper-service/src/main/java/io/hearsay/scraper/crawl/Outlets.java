package io.hearsay.scraper.crawl;

import io.hearsay.scraper.address.PageAddress;
import java.util.Comparator;
import java.util.Map;

/**
 * The outlets' names as a crawl gives them.
 *
 * @param byPrefix names by URL prefix
 */
public record Outlets(Map<String, String> byPrefix) {

    public Outlets {
        byPrefix = Map.copyOf(byPrefix);
    }

    /** The name given for the longest prefix of the address, else its host. */
    public String nameOf(PageAddress address) {
        return byPrefix.entrySet().stream()
                .filter(entry -> address.value().startsWith(entry.getKey()))
                .max(Comparator.comparingInt(entry -> entry.getKey().length()))
                .map(Map.Entry::getValue)
                .orElseGet(() -> address.uri().getHost());
    }
}
