package io.hearsay.entity;

/** What kind of body the alias table knows under a name. */
public enum EntityKind {
    /** A state or a territory with a government of its own. */
    COUNTRY,
    /** A ministry, palace, parliament, army or service that acts for a country. */
    BODY,
    /** An international or non-governmental organisation. */
    ORGANIZATION,
    /** An armed or political movement. */
    GROUP,
    /** A news agency: words given to it reach many outlets. */
    AGENCY,
    /** A newspaper, station or site. */
    OUTLET
}
