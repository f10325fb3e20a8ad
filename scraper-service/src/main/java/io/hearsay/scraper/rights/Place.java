package io.hearsay.scraper.rights;

import java.util.Locale;

/** Where something was said, from the weakest to the strongest. */
public enum Place {
    /** In the origin's {@code /.well-known/tdmrep.json}. */
    FILE,
    /** In a header of the answer. */
    HEADER,
    /** In a meta element of the page. */
    META;

    /** The name in the database and in JSON. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
