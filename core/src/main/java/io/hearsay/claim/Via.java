package io.hearsay.claim;

/**
 * One hop of a chain: to whom the words were given before they reached the page.
 *
 * @param name the agency, outlet or statement as known ("AFP", "RIA Novosti")
 * @param kind what it is
 */
public record Via(String name, Kind kind) {

    /** What a hop can be. */
    public enum Kind {
        AGENCY,
        OUTLET,
        STATEMENT
    }
}
