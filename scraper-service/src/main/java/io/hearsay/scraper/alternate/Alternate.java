package io.hearsay.scraper.alternate;

import io.hearsay.scraper.address.PageAddress;
import java.util.Locale;

/**
 * Another form of a page.
 *
 * @param address where that form is
 * @param language of a version in another language, as it was given (BCP 47); null for the other kinds
 */
public record Alternate(PageAddress address, Kind kind, String language) {

    /** In what an alternate differs from its page. */
    public enum Kind {
        /** The same article in Accelerated Mobile Pages. */
        AMP,
        /** The same article for small screens. */
        MOBILE,
        /** An article of its own that says the same in another language. */
        LANGUAGE;

        /** The kind of this name in the database and in JSON. */
        public static Kind of(String wireName) {
            return valueOf(wireName.toUpperCase(Locale.ROOT));
        }

        /** The name in the database and in JSON. */
        public String wireName() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The AMP form of a page. */
    public static Alternate amp(PageAddress address) {
        return new Alternate(address, Kind.AMP, null);
    }

    /** The form of a page for small screens. */
    public static Alternate mobile(PageAddress address) {
        return new Alternate(address, Kind.MOBILE, null);
    }

    /** A page's version in another language. */
    public static Alternate language(PageAddress address, String language) {
        return new Alternate(address, Kind.LANGUAGE, language);
    }

    /** Whether it is the same article, so that it is not read a second time. */
    public boolean isSameArticle() {
        return kind != Kind.LANGUAGE;
    }
}
