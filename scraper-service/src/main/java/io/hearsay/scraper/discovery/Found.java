package io.hearsay.scraper.discovery;

import io.hearsay.scraper.address.PageAddress;

/**
 * An address found in a sitemap, a feed or a page.
 *
 * @param date publication date given for it in ISO 8601, or null
 * @param evidence what gives the date: {@code sitemap} or {@code feed}; null without a date
 */
public record Found(PageAddress address, Kind kind, String date, String evidence) {

    /** What the address is said to be. */
    public enum Kind {
        /** A further sitemap or feed. */
        LIST,
        /** An entry of a sitemap or feed. */
        ENTRY,
        /** A link on a page. */
        LINK
    }

    static Found list(PageAddress address) {
        return new Found(address, Kind.LIST, null, null);
    }

    static Found entry(PageAddress address, String date, String evidence) {
        return new Found(address, Kind.ENTRY, date, date == null ? null : evidence);
    }

    static Found link(PageAddress address) {
        return new Found(address, Kind.LINK, null, null);
    }
}
