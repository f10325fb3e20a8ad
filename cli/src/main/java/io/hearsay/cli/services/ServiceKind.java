package io.hearsay.cli.services;

import io.hearsay.postgres.DatabaseRole;

/** The three services, as one machine runs them. */
public enum ServiceKind {
    /** Reads web pages. */
    SCRAPER("scraper", DatabaseRole.SCRAPER, 128),
    /** Finds the claims in them. */
    EXTRACTOR("extractor", DatabaseRole.EXTRACTOR, 320),
    /** Answers. */
    QUERY("query", DatabaseRole.READER, 128);

    private final String label;
    private final DatabaseRole role;
    private final int heapMegabytes;

    ServiceKind(String label, DatabaseRole role, int heapMegabytes) {
        this.label = label;
        this.role = role;
        this.heapMegabytes = heapMegabytes;
    }

    /** The word for it in options, settings and file names. */
    public String label() {
        return label;
    }

    /** The option that moves its port. */
    String portOption() {
        return "--" + label + "-port";
    }

    /** Its module's folder. */
    String module() {
        return label + "-service";
    }

    DatabaseRole role() {
        return role;
    }

    int heapMegabytes() {
        return heapMegabytes;
    }
}
