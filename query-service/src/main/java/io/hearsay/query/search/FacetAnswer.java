package io.hearsay.query.search;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How many entries of a list have which value.
 *
 * @param name the query parameter that narrows the list to one of the values, or {@code year}
 * @param values the most frequent first
 */
@Schema(name = "Facet", description = "How many entries of a list have which value.")
public record FacetAnswer(
        @Schema(description = "The query parameter that narrows the list, or year", examples = "outlet") String name,
        List<Value> values) {

    /**
     * One value.
     *
     * @param value what the query parameter takes
     * @param label what it is called: of a speaker, whose value is its id, the name
     * @param count entries that have it; at least so many when the total is a lower bound
     */
    @Schema(name = "FacetValue", description = "One value and how many entries have it.")
    public record Value(
            @Schema(description = "What the query parameter takes", examples = "Meridian") String value,
            @Schema(description = "What it is called", examples = "Meridian") String label,
            @Schema(examples = "3", minimum = "1") long count) {}
}
