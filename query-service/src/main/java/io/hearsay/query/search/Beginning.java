package io.hearsay.query.search;

import io.hearsay.web.Total;
import java.util.List;

/**
 * How many entries a search finds, and the first of them.
 *
 * @param places the first in the order of a list, as many as were asked for
 */
record Beginning(Total total, List<Place> places) {

    Beginning {
        places = List.copyOf(places);
    }
}
