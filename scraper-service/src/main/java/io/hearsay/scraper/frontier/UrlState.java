package io.hearsay.scraper.frontier;

import java.util.Locale;

/** What became of an address. All but the first two are final. */
public enum UrlState {
    /** Waits for its turn. */
    QUEUED,
    /** A scraper is at it. */
    LEASED,
    /** Its page was fetched. */
    FETCHED,
    /** The page known from before is still current. */
    UNCHANGED,
    /** It leads to another address, the target. */
    REDIRECTED,
    /** Its page is another address's article, the target's. */
    DUPLICATE_OF,
    /** robots.txt forbids it. */
    DISALLOWED,
    /** Its site does not want an article made of it (tdm-reservation, noindex). */
    OPTED_OUT,
    /** There is no such page (404, 410). */
    GONE,
    /** The site or the scraper's own guard refuses it. */
    BLOCKED,
    /** Its page is longer than allowed. */
    TOO_LARGE,
    /** It is no page that can be read: an image, a document, a program. */
    WRONG_TYPE,
    /** It is one of an endless number of addresses without an article. */
    TRAPPED,
    /** All attempts failed. */
    FAILED,
    /** Its article was taken down; it is never fetched again. */
    ERASED,
    /** The crawl was cancelled first. */
    CANCELLED;

    /** Whether an address ended without a page. */
    public boolean isWithoutPage() {
        return switch (this) {
            case DISALLOWED, OPTED_OUT, GONE, BLOCKED, TOO_LARGE, WRONG_TYPE, TRAPPED, FAILED -> true;
            default -> false;
        };
    }

    /** The state of this name in the database and in JSON. */
    public static UrlState of(String wireName) {
        return valueOf(wireName.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /** The name in the database and in JSON: {@code duplicate-of}. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
