package io.hearsay.query.takedown;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;

/**
 * A stretch of another service's list.
 *
 * @param next cursor of the rest, or null
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record TakeDownList(List<TakeDown> items, String next) {

    TakeDownList {
        items = items == null ? List.of() : List.copyOf(items);
    }
}
