package io.hearsay.cli.fault;

import io.hearsay.cli.services.FleetService;
import java.util.List;
import java.util.Optional;

/**
 * A service on the scene.
 *
 * @param links over which it reaches others, the one to Postgres first
 * @param clock by which it goes, where it can be shifted
 */
record Part(FleetService service, List<Link> links, Optional<ShiftedClock> clock) {

    Part {
        links = List.copyOf(links);
    }
}
