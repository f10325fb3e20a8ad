package io.hearsay.scraper.crawl;

import io.hearsay.scraper.address.PageAddress;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Which addresses belong to a crawl. */
public final class Scope {

    private final Set<String> hosts;
    private final List<String> prefixes;

    /**
     * A scope of hosts ({@code news.example}, with its port where it is not the default one) and URL prefixes
     * ({@code https://news.example/world/}).
     */
    public Scope(List<String> entries) {
        this.hosts = entries.stream()
                .filter(Predicate.not(Scope::isPrefix))
                .map(entry -> entry.toLowerCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet());
        this.prefixes = entries.stream().filter(Scope::isPrefix).toList();
    }

    /** Whether the address is of one of the hosts or starts with one of the prefixes. */
    public boolean contains(PageAddress address) {
        return hosts.contains(address.host()) || prefixes.stream().anyMatch(address.value()::startsWith);
    }

    static boolean isPrefix(String entry) {
        return entry.contains("://");
    }
}
