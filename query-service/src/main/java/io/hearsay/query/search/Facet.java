package io.hearsay.query.search;

/**
 * One thing that the rows of a list are counted by.
 *
 * @param name the query parameter that narrows a search to one of the values, or {@code year}
 * @param values SQL of a row's values, a text array in which null counts for nothing
 * @param label SQL of what one of them, the column named value, is called
 */
public record Facet(String name, String values, String label) {

    /** A facet whose values are called what they are. */
    public static Facet ofMany(String name, String values) {
        return new Facet(name, values, "value");
    }

    /** A facet of which each row has one value. */
    public static Facet of(String name, String column) {
        return ofMany(name, "array[cast(%s as text)]".formatted(column));
    }
}
