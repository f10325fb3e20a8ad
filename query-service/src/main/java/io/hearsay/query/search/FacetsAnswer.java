package io.hearsay.query.search;

import io.hearsay.web.Total;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a search finds, counted.
 *
 * @param total as the list of the same search has it
 */
@Schema(
        name = "Facets",
        description = "What a search finds, counted; where the total is a lower bound, so is every count.")
public record FacetsAnswer(Total total, List<FacetAnswer> facets) {}
