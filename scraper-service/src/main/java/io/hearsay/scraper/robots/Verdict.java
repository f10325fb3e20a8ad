package io.hearsay.scraper.robots;

import java.util.Locale;

/** What an origin's robots.txt amounts to (RFC 9309, section 2.3.1). */
public enum Verdict {
    /** It was read and holds. */
    RULES,
    /** There is none: all is allowed. */
    ALLOW_ALL,
    /** It cannot be read now: nothing is allowed until it can. */
    UNAVAILABLE;

    String wireName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Verdict of(String wireName) {
        return valueOf(wireName.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
