package io.hearsay.query.search;

/**
 * One thing that the rows of a list are counted by.
 *
 * @param name the query parameter that narrows a search to one of the values, or {@code year}
 * @param values SQL of a row's values, a text array in which null counts for nothing
 */
public record Facet(String name, String values) {

    /** A facet of which each row has one value. */
    public static Facet of(String name, String column) {
        return new Facet(name, "array[cast(%s as text)]".formatted(column));
    }
}
