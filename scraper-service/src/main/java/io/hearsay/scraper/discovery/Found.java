package io.hearsay.scraper.discovery;

import io.hearsay.scraper.address.PageAddress;
import io.hearsay.scraper.alternate.Alternate;
import java.util.List;

/**
 * An address found in a sitemap, a feed or a page.
 *
 * @param listed what the sitemap or feed says about it
 * @param alternates its other forms that the sitemap names
 */
public record Found(PageAddress address, Kind kind, Listed listed, List<Alternate> alternates) {

    /** What the address is said to be. */
    public enum Kind {
        /** A further sitemap or feed. */
        LIST,
        /** An entry of a sitemap or feed. */
        ENTRY,
        /** A link on a page. */
        LINK
    }

    public Found {
        alternates = List.copyOf(alternates);
    }

    static Found list(PageAddress address) {
        return list(address, null);
    }

    static Found list(PageAddress address, String modified) {
        return new Found(address, Kind.LIST, new Listed(null, null, modified, null, null), List.of());
    }

    static Found entry(PageAddress address, Listed listed) {
        return new Found(address, Kind.ENTRY, listed, List.of());
    }

    static Found link(PageAddress address) {
        return new Found(address, Kind.LINK, Listed.NOTHING, List.of());
    }

    Found withoutAlternates() {
        return new Found(address, kind, listed, List.of());
    }

    /** The same, in a language where none was given. */
    Found inLanguage(String language) {
        return listed.language() == null ? new Found(address, kind, listed.inLanguage(language), alternates) : this;
    }

    /** Publication date given for it in ISO 8601, or null. */
    public String date() {
        return listed.date();
    }

    /** What gives the date: {@code sitemap} or {@code feed}; null without a date. */
    public String evidence() {
        return listed.evidence();
    }

    /** When it last changed, by what a sitemap or feed says, in ISO 8601; or null. */
    public String modified() {
        return listed.modified();
    }
}
