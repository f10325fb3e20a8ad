package io.hearsay.web.admission;

import java.util.Locale;

/** What a request asks of a service; each has room of its own, so that none of them takes that of another. */
public enum RequestClass {
    /** Health, metrics and files that are the same for everybody: never kept waiting, never sent away. */
    VITAL,
    /** Looks up a few rows by their keys. */
    READ,
    /** Searches, and what is counted for them. */
    SEARCH,
    /** Changes something. */
    WRITE,
    /** Keeps a processor busy and changes nothing. */
    COMPUTE,
    /** Goes on for as long as the client reads. */
    STREAM,
    /** What the services ask one another for. */
    FEED;

    /** As labels of metrics have it. */
    String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
