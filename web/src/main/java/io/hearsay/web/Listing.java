package io.hearsay.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One stretch of a list.
 *
 * @param items the entries, in the list's order
 * @param total how many entries the whole list has, or null where nobody counts
 * @param next cursor of the following stretch; absent at the end
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Listing<T>(List<T> items, @Schema(nullable = true) Total total, @Schema(nullable = true) String next) {

    public Listing {
        items = List.copyOf(items);
    }
}
