package io.hearsay.scraper.takedown;

import io.hearsay.scraper.address.PageAddress;
import java.util.stream.Stream;

/**
 * Addresses that a take-down covers.
 *
 * @param host with its port where it is not the default one
 * @param rule whether every address of the host that starts with {@code url} is meant
 * @param url one address, or how all of them start; empty for the whole host
 */
public record Mark(String host, boolean rule, String url) {

    /** One address. */
    public static Mark of(PageAddress address) {
        return new Mark(address.host(), false, address.value());
    }

    /** Every address of a host. */
    public static Mark host(String host) {
        return new Mark(host, true, "");
    }

    /**
     * Every address that starts alike, over http and https.
     *
     * @param start without its scheme: {@code news.example/world/}
     */
    public static Stream<Mark> prefix(String start) {
        int slash = start.indexOf('/');
        String host = slash < 0 ? start : start.substring(0, slash);
        return Stream.of("http://", "https://").map(scheme -> new Mark(host, true, scheme + start));
    }
}
