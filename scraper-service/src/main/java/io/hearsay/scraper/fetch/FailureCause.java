package io.hearsay.scraper.fetch;

import java.util.Locale;

/** What kept a visit from its page, in few enough words to count them; the reason has what differs. */
public enum FailureCause {
    /** There is no such host, as far as can be found out. */
    DNS,
    /** No connection, or one that was closed too early. */
    CONNECT,
    /** No encrypted connection: a certificate that does not hold, mostly. */
    TLS,
    /** No answer in time, or one that came too slowly. */
    TIMEOUT,
    /** An answer that cannot be taken. */
    MALFORMED,
    /** A page that is longer than allowed. */
    TOO_LARGE,
    /** An address that the scraper's own guard refuses. */
    REFUSED,
    /** The host says that it is the request's fault; what is gone counts as well. */
    STATUS_4XX,
    /** The host says that it is its own fault. */
    STATUS_5XX,
    /** robots.txt cannot be read. */
    ROBOTS,
    /** The scraper let it be: it shut down, or it was no longer its turn. */
    ABANDONED,
    /** A mistake of the scraper's. */
    INTERNAL;

    /** The name in metrics: {@code too-large}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
