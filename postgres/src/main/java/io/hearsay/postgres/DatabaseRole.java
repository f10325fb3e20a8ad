package io.hearsay.postgres;

/** The logins of a Hearsay database: one per schema owner, and one that may only read what the owners publish. */
public enum DatabaseRole {
    /** Owns schema {@code crawl}. */
    SCRAPER("hearsay_scraper"),
    /** Owns schema {@code claim}. */
    EXTRACTOR("hearsay_extractor"),
    /** Owns schema {@code access}. */
    ACCESS("hearsay_access"),
    /** Reads versioned views; its transactions are read-only. */
    READER("hearsay_reader");

    private final String login;

    DatabaseRole(String login) {
        this.login = login;
    }

    /** The role's name in Postgres. */
    public String login() {
        return login;
    }
}
