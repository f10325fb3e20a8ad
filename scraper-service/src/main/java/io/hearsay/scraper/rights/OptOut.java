package io.hearsay.scraper.rights;

import java.util.Locale;

/** Something a site does not want done with a page. */
public enum OptOut {
    /** Text and data mining is reserved (TDM Reservation Protocol, {@code tdm-reservation: 1}). */
    TDM_RESERVATION("the site reserves text and data mining"),
    /** The page is not to be indexed: no article is made of it. */
    NOINDEX("the page asks not to be indexed"),
    /** The page was to be indexed until a time that is over. */
    UNAVAILABLE_AFTER("the page asks not to be indexed any longer"),
    /** The page's links are not to be followed. */
    NOFOLLOW("the page asks that its links are not followed"),
    /** No copy of the page is to be kept. */
    NOARCHIVE("the page asks that no copy is kept");

    private final String sentence;

    OptOut(String sentence) {
        this.sentence = sentence;
    }

    /** The name in the database and in JSON: {@code tdm-reservation}. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    String sentence() {
        return sentence;
    }
}
