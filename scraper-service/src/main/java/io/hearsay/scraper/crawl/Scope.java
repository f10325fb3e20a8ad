package io.hearsay.scraper.crawl;

import io.hearsay.scraper.address.PageAddress;
import java.util.List;
import java.util.Locale;

/**
 * Which addresses belong to a crawl.
 *
 * @param entries hosts ({@code news.example}, with its port where it is not the default one) and URL prefixes
 *     ({@code https://news.example/world/})
 */
public record Scope(List<String> entries) {

    public Scope {
        entries = List.copyOf(entries);
    }

    /** Whether the address is of one of the hosts or starts with one of the prefixes. */
    public boolean contains(PageAddress address) {
        return entries.stream().anyMatch(entry -> contains(entry, address));
    }

    private static boolean contains(String entry, PageAddress address) {
        return isPrefix(entry)
                ? address.value().startsWith(entry)
                : address.host().equals(entry.toLowerCase(Locale.ROOT));
    }

    static boolean isPrefix(String entry) {
        return entry.contains("://");
    }
}
